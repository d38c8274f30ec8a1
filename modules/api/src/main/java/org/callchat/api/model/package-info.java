// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The words of the house: immutable values that validate themselves. Times are {@link java.time.Duration} from the
 * start of the recording, levels are dBFS, channels count from 0. What is unknown is an empty {@code Optional}, never a
 * magic number.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.api.model;
