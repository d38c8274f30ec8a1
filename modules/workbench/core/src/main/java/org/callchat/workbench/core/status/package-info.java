// SPDX-License-Identifier: GPL-3.0-or-later
/** The status line. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.core.status;
