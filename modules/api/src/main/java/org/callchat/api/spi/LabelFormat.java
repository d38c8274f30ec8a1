// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import java.util.Set;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;

/** Writes and reads labels of a call in one file format. */
public interface LabelFormat extends Provider {

    /** The ending of its files, without a dot. */
    String extension();

    /** What it can hold; other tiers are left out when it is written. */
    Set<LabelTier.Kind> holds();

    /** The file, whole. Times are kept to the millisecond. */
    byte[] write(LabelSheet sheet);

    /**
     * @param file untrusted
     * @param name of the file, for messages
     * @throws org.callchat.api.model.CallFailure naming the line, what is wrong with it and what to do
     */
    LabelSheet read(byte[] file, String name);
}
