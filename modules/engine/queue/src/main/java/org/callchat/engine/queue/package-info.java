// SPDX-License-Identifier: GPL-3.0-or-later
/** The durable order queue: who is next, who tries again and when. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.queue;
