// SPDX-License-Identifier: GPL-3.0-or-later
/** Work off the event thread, with the Platform's progress bar. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.core.tasks;
