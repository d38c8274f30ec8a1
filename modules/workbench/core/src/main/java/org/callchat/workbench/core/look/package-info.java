// SPDX-License-Identifier: GPL-3.0-or-later
/** Light and dark, icons, fonts. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.core.look;
