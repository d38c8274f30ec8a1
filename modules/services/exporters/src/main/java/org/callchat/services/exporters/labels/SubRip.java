// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.spi.LabelFormat;

/** SubRip captions: a number, {@code 00:00:01,234 --> 00:00:05,678}, text. Who speaks stands before the text. */
public final class SubRip implements LabelFormat {
    @Override
    public String id() {
        return "srt";
    }

    @Override
    public String label() {
        return "SubRip captions";
    }

    @Override
    public String extension() {
        return "srt";
    }

    @Override
    public Set<LabelTier.Kind> holds() {
        return Set.of(LabelTier.Kind.SILENCES, LabelTier.Kind.SPEECH);
    }

    @Override
    public byte[] write(LabelSheet sheet) {
        StringBuilder text = new StringBuilder();
        List<Cue> cues = Cue.of(sheet);
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            text.append(i + 1)
                    .append('\n')
                    .append(LabelTimes.clock(cue.label().time().start(), ','))
                    .append(" --> ")
                    .append(LabelTimes.clock(cue.label().time().end(), ','))
                    .append('\n')
                    .append(said(cue))
                    .append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Silences have their tier before them here, so that a viewer sees what the line is about. */
    private static String said(Cue cue) {
        return OneLine.of(cue.tier().name() + ": " + cue.label().text());
    }

    @Override
    public LabelSheet read(byte[] file, String name) {
        SheetBuilder sheet = new SheetBuilder(name);
        for (CueBlocks.Block block : CueBlocks.of(LabelBytes.lines(file, name), name)) {
            TierNames.Named named = CueBlocks.speech(block.text());
            sheet.add(named.tier(), block.time(), named.text(), block.line());
        }
        return sheet.sheet();
    }
}
