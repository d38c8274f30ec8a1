// SPDX-License-Identifier: GPL-3.0-or-later
/** Figures over the calls of a report, added up once and drawn by every format. */
@org.jspecify.annotations.NullMarked
package org.callchat.api.report;
