// SPDX-License-Identifier: GPL-3.0-or-later
/** The façade that windows and command line talk to, and the stages behind it. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.pipeline;
