// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.util.EnumSet;
import java.util.Set;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.spi.LabelFormat;

/** ELAN's annotation format (EAF 3.0), in whole milliseconds; what overlaps in a tier goes into another one. */
public final class ElanAnnotations implements LabelFormat {
    @Override
    public String id() {
        return "eaf";
    }

    @Override
    public String label() {
        return "ELAN annotations";
    }

    @Override
    public String extension() {
        return "eaf";
    }

    @Override
    public Set<LabelTier.Kind> holds() {
        return EnumSet.allOf(LabelTier.Kind.class);
    }

    @Override
    public byte[] write(LabelSheet sheet) {
        return EafWriter.write(sheet);
    }

    @Override
    public LabelSheet read(byte[] file, String name) {
        return new EafReader(name).read(file);
    }
}
