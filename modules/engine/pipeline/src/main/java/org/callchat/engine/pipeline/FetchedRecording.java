// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;
import org.callchat.api.model.ContentHash;

/**
 * A recording that lies on this machine.
 *
 * @param name as the source has it; for people, never a path
 */
record FetchedRecording(Path file, String name, ContentHash sha256) {}
