// SPDX-License-Identifier: GPL-3.0-or-later
/** Which model a call is given to, and whether it is heard a second time by a better one. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.pipeline.choice;
