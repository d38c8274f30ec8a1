// SPDX-License-Identifier: GPL-3.0-or-later
/** Backups of database and configuration: taken while work goes on, checked by restoring them. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.store.backup;
