// SPDX-License-Identifier: GPL-3.0-or-later
/** Which charts a report has and what they show, told once; every format draws them in its own way. */
@org.jspecify.annotations.NullMarked
package org.callchat.services.exporters.charts;
