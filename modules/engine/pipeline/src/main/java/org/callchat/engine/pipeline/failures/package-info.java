// SPDX-License-Identifier: GPL-3.0-or-later
/** What the failures of many orders tell together: pure functions over what the store has. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.pipeline.failures;
