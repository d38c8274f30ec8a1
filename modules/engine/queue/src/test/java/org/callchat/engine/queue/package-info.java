// SPDX-License-Identifier: GPL-3.0-or-later
/** The queue on a real database. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.queue;
