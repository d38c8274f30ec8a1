// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.nio.file.Path;

/**
 * A text that a part works by and that people may edit.
 *
 * @param name of its file, e.g. {@code vocabulary-en.txt}
 * @param description what it is for
 * @param file where an edited one lies, or would
 * @param isEdited whether it lies there
 * @param isShipped whether there is one that is part of the product
 */
public record WorkingText(String name, String description, Path file, boolean isEdited, boolean isShipped) {}
