// SPDX-License-Identifier: GPL-3.0-or-later
/** Looks after what a workspace keeps on disk: backups, quotas, archive, compression. */
@org.jspecify.annotations.NullMarked
package org.callchat.engine.pipeline.care;
