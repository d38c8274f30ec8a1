// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A PDF to print and pass on: cover, contents, vector charts, tables over the whole batch with heads on each page,
 * silences with what was said around them. Fonts are embedded (DejaVu); pages are written as they fill.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.exporters.pdf;
