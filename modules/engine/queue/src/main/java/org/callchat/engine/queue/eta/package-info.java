// SPDX-License-Identifier: GPL-3.0-or-later
/** When it will be done: ranges for what remains, learned from the calls before and checked against what came true. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.queue.eta;
