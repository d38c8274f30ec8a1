// SPDX-License-Identifier: GPL-3.0-or-later
/** Failures in words. */
@org.jspecify.annotations.NullMarked
package org.callchat.workbench.core.failures;
