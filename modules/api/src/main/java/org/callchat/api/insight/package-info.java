// SPDX-License-Identifier: GPL-3.0-or-later
/** What the findings of many calls tell together: figures with intervals, each with the calls behind it. */
@org.jspecify.annotations.NullMarked
package org.callchat.api.insight;
