// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import java.util.List;
import org.callchat.api.model.Parameter;

/** What every extension says of itself. A provider has a public constructor without arguments and no state. */
public interface Provider {

    /** Short, stable, lower case: {@code folder}, {@code whisper}, {@code html}. */
    String id();

    /** For people. */
    String label();

    /** The settings it obeys. */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /** The texts that it works by and that people may edit. */
    default List<EditableText> texts() {
        return List.of();
    }
}
