// SPDX-License-Identifier: GPL-3.0-or-later
/** What any store must do, and what Derby adds. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.store;
