// SPDX-License-Identifier: GPL-3.0-or-later
/** What every window needs: the desk, background work and a way to tell of failures. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.core;
