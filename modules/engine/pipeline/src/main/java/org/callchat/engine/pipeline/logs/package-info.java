// SPDX-License-Identifier: GPL-3.0-or-later
/** Log files, bounded in size and number, without phone numbers and secrets. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.pipeline.logs;
