// SPDX-License-Identifier: GPL-3.0-or-later
/** Tests that need no display. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.core.failures;
