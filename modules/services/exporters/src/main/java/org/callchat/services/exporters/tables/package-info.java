// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The tables of a report and their columns, told once: every format that has tables draws them from here.
 *
 * <p>Customer and line numbers ({@code cust_id}, {@code tel_id}) are personal data and are in no table.
 */
@org.jspecify.annotations.NullMarked
package org.callchat.services.exporters.tables;
