// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Worker processes: native code runs in Java machines of its own, so that its death costs one attempt of one call. The
 * parent speaks to a worker in frames of JSON over standard input and output.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.pipeline.worker;
