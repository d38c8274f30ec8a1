// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * One HTML file that works without network: the page ({@code report.peb}), its style and its scripts are resources
 * beside this package, inlined and allowed by their hashes; the calls stand in a data block, two lines of JSON each, the
 * row of the table and what an opened row shows, so that a page with thousands of calls reads details only when asked.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.exporters.html;
