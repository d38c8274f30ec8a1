// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.callchat.api.model.Agreement;
import org.callchat.api.model.KeywordHit;
import org.callchat.api.model.Measure;
import org.callchat.api.model.Segment;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilenceContext;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Word;

/** Invents what is said in one call and the silences within it. */
final class DemoTalk {
    /** Who says what, and which pattern the silence after it has, if one follows. */
    private record Turn(int channel, String text, String pattern, String because) {}

    private static final Turn GREETING =
            new Turn(0, "Good morning, Marrow and Finch, how can I help you?", "post_greeting", "how can I help you");
    private static final List<Turn> TURNS = List.of(
            new Turn(1, "Hello. I ordered a table two weeks ago and it has not arrived.", "", ""),
            new Turn(0, "Could you give me your order number, please?", "post_question", "Could you"),
            new Turn(1, "Yes, it is four seven two nine one.", "unexplained", ""),
            new Turn(0, "Thank you. Let me check that for you.", "checking_information", "Let me check"),
            new Turn(0, "Oops, I typed the wrong number.", "after_oops", "Oops"),
            new Turn(0, "Bear with me while I look at the delivery plan.", "checking_information", "Bear with me"),
            new Turn(1, "Sorry, which delivery do you mean?", "customer_confusion", "Sorry, which"),
            new Turn(0, "Here it is. Your table will be delivered on Thursday morning.", "", ""),
            new Turn(0, "May I put you on hold for a moment?", "hold_announced", "put you on hold"),
            new Turn(1, "I would like a refund for the lamp, then.", "unexplained", ""),
            new Turn(1, "That is good news. Thank you very much.", "", ""),
            new Turn(0, "Is there anything else I can do for you today?", "post_question", "Is there anything"));

    private final Random chance;
    private final boolean mono;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();
    private final List<KeywordHit> keywords = new ArrayList<>();
    private final double[] talk = new double[2];
    private double at;

    DemoTalk(Random chance, boolean mono) {
        this.chance = chance;
        this.mono = mono;
        pause(0.6 + chance.nextDouble() * 2.2, Optional.of(Silence.Edge.LEADING), "", "");
        say(GREETING);
        int turns = 8 + chance.nextInt(40);
        for (int i = 0; i < turns; i++) {
            say(TURNS.get(i % TURNS.size()));
        }
        pause(chance.nextDouble() * 4, Optional.of(Silence.Edge.TRAILING), "", "");
        explainAfterwards();
    }

    Duration length() {
        return Duration.ofMillis(Math.round(at * 1000));
    }

    List<Segment> segments() {
        return segments;
    }

    List<Silence> silences() {
        return silences;
    }

    List<KeywordHit> keywords() {
        return keywords;
    }

    List<Measure> measures() {
        double silent = silences.stream()
                .filter(s -> s.kind() != Silence.Kind.ONE_SIDED)
                .mapToDouble(s -> s.time().lengthSeconds())
                .sum();
        return List.of(
                mono
                        ? Measure.notMeasured("talk_time_s")
                        : Measure.perChannel("talk_time_s", List.of(talk[0], talk[1])),
                Measure.of("non_talk_time_s", silent),
                mono ? Measure.notMeasured("talk_ratio") : Measure.of("talk_ratio", talk[0] / (talk[0] + talk[1])),
                mono
                        ? Measure.notMeasured("talk_speed_wpm")
                        : Measure.perChannel("talk_speed_wpm", List.of(172.4, 158.9)),
                mono ? Measure.notMeasured("overtalk_count") : Measure.of("overtalk_count", chance.nextInt(4)),
                Measure.of("loudness_dbfs", -21.37));
    }

    private void say(Turn turn) {
        String[] spoken = turn.text().split(" ");
        double start = at;
        List<Word> words = new ArrayList<>();
        for (String word : spoken) {
            double length = 0.12 + 0.05 * word.length();
            words.add(new Word(
                    word,
                    TimeRange.ofSeconds(at, at + length),
                    Optional.of(0.7 + chance.nextDouble() * 0.3),
                    Word.Timing.ALIGNED,
                    false));
            keyword(word, turn.channel(), length);
            at += length + 0.04;
        }
        talk[turn.channel()] += at - start;
        segments.add(new Segment(channel(turn.channel()), TimeRange.ofSeconds(start, at), turn.text(), words));
        if (!turn.pattern().isEmpty() && chance.nextInt(10) < 6) {
            double scale = turn.pattern().equals("hold_announced") ? 22 : 5.5;
            pause(1.1 + Math.abs(chance.nextGaussian()) * scale, Optional.empty(), turn.pattern(), turn.because());
        } else {
            at += 0.2 + chance.nextDouble() * 0.6;
        }
    }

    private void keyword(String word, int channel, double length) {
        String term = word.toLowerCase(Locale.ROOT).replaceAll("\\W", "");
        if (term.equals("oops") || term.equals("refund")) {
            keywords.add(
                    new KeywordHit(term, channel(channel), TimeRange.ofSeconds(at, at + length), Optional.of(0.91)));
        }
    }

    private void pause(double seconds, Optional<Silence.Edge> edge, String pattern, String because) {
        if (seconds >= 1) {
            boolean hold = pattern.equals("hold_announced") && seconds > 15;
            silences.add(new Silence(
                    TimeRange.ofSeconds(at, at + seconds),
                    Optional.empty(),
                    hold ? Silence.Kind.HOLD : Silence.Kind.MUTUAL,
                    seconds < 3
                            ? Silence.Category.SHORT
                            : seconds < 8 ? Silence.Category.MEDIUM : Silence.Category.LONG,
                    edge,
                    pattern.isEmpty() ? List.of() : List.of(new SilencePattern(pattern, because)),
                    SilenceContext.NONE,
                    new Agreement(Optional.of(1.0), Optional.empty(), Optional.of(1.0))));
        }
        at += seconds;
    }

    /** Gives each silence the turns around it, and adds what the listening party leaves open. */
    private void explainAfterwards() {
        silences.replaceAll(s -> new Silence(
                s.time(),
                s.channel(),
                s.kind(),
                s.category(),
                s.edge(),
                s.patterns(),
                new SilenceContext(
                        lines(
                                segments.stream()
                                        .filter(g -> g.time()
                                                        .end()
                                                        .compareTo(s.time().start())
                                                <= 0)
                                        .toList(),
                                true),
                        lines(
                                segments.stream()
                                        .filter(g -> g.time()
                                                        .start()
                                                        .compareTo(s.time().end())
                                                >= 0)
                                        .toList(),
                                false)),
                s.agreement()));
        if (!mono && at > 30) {
            silences.add(new Silence(
                    TimeRange.ofSeconds(10, 18.5),
                    Optional.of(1),
                    Silence.Kind.ONE_SIDED,
                    Silence.Category.LONG,
                    Optional.empty(),
                    List.of(),
                    SilenceContext.NONE,
                    new Agreement(Optional.of(1.0), Optional.empty(), Optional.empty())));
        }
    }

    private static List<SilenceContext.Line> lines(List<Segment> around, boolean last) {
        int from = last ? Math.max(0, around.size() - 2) : 0;
        int to = last ? around.size() : Math.min(1, around.size());
        return around.subList(from, to).stream()
                .map(g -> new SilenceContext.Line(g.channel(), g.text()))
                .toList();
    }

    private Optional<Integer> channel(int channel) {
        return mono ? Optional.empty() : Optional.of(channel);
    }
}
