// SPDX-License-Identifier: GPL-3.0-or-later
/** Tokens in the keyring of the user's system. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.core.secrets;
