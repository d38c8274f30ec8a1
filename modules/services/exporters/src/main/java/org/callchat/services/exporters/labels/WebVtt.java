// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters.labels;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.api.labels.LabelSheet;
import org.callchat.api.labels.LabelTier;
import org.callchat.api.spi.LabelFormat;

/** Captions as W3C's "WebVTT: The Web Video Text Tracks Format" has them; who speaks is a voice span. */
public final class WebVtt implements LabelFormat {
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)? ([^>]{1,100})>(.*)", Pattern.DOTALL);

    @Override
    public String id() {
        return "webvtt";
    }

    @Override
    public String label() {
        return "WebVTT captions";
    }

    @Override
    public String extension() {
        return "vtt";
    }

    @Override
    public Set<LabelTier.Kind> holds() {
        return Set.of(LabelTier.Kind.SILENCES, LabelTier.Kind.SPEECH);
    }

    @Override
    public byte[] write(LabelSheet sheet) {
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        for (Cue cue : Cue.of(sheet)) {
            text.append(LabelTimes.clock(cue.label().time().start(), '.'))
                    .append(" --> ")
                    .append(LabelTimes.clock(cue.label().time().end(), '.'))
                    .append("\n<v ")
                    .append(escaped(cue.tier().name()))
                    .append('>')
                    .append(escaped(cue.label().text()))
                    .append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** In one line: an empty one would end the caption, and an arrow would begin another. */
    private static String escaped(String text) {
        return OneLine.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public LabelSheet read(byte[] file, String name) {
        List<String> lines = LabelBytes.lines(file, name);
        if (lines.isEmpty() || !lines.get(0).matches("WEBVTT(?:\\s.*)?")) {
            throw LabelTrouble.line(name, 1, "a WebVTT file begins with WEBVTT.");
        }
        SheetBuilder sheet = new SheetBuilder(name);
        for (CueBlocks.Block block : CueBlocks.of(lines, name)) {
            Matcher voice = VOICE.matcher(block.text());
            TierNames.Named named = voice.matches()
                    ? new TierNames.Named(plain(voice.group(1)), plain(voice.group(2)))
                    : CueBlocks.speech(plain(block.text()));
            sheet.add(named.tier(), block.time(), named.text(), block.line());
        }
        return sheet.sheet();
    }

    /** Without tags and escapes. */
    private static String plain(String text) {
        return text.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
    }
}
