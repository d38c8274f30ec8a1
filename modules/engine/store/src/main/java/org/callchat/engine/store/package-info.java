// SPDX-License-Identifier: GPL-3.0-or-later
/** Keeps orders, checkpoints and results. Public to the engine only. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.store;
