// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Labels of one call in the formats of label editors, caption players and speech tools. What is read is untrusted: sizes
 * are bounded, and a message names the line that cannot be understood.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.exporters.labels;
