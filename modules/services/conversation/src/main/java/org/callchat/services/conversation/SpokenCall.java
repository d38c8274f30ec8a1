// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Spans;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.TimeRange;
import org.callchat.api.model.Transcript;

/**
 * What the measures are taken from.
 *
 * @param speech when each channel speaks
 * @param sounds where any channel has lasting sound that is not speech, or the telephony system says that the caller was
 *     on hold; empty when nothing listened for such and the telephony system does not say
 * @param words how many words each channel said
 */
record SpokenCall(
        Duration duration, List<ChannelRole> roles, List<Spans> speech, Optional<Spans> sounds, List<Integer> words) {

    SpokenCall {
        roles = List.copyOf(roles);
        speech = List.copyOf(speech);
        words = List.copyOf(words);
    }

    static SpokenCall of(CallMaterial call) {
        SpeechActivity activity = call.speech();
        Spans whole = Spans.NONE.complement(activity.duration());
        List<Spans> speech = activity.speech().stream()
                .map(spans -> Spans.of(spans).intersection(whole))
                .toList();
        List<TimeRange> holds = call.call().holds();
        Optional<Spans> sounds = activity.detector().equals(SpeechActivity.BY_LEVEL) && holds.isEmpty()
                ? Optional.empty()
                : Optional.of(Spans.of(Stream.concat(activity.sounds().stream().flatMap(List::stream), holds.stream())
                                .toList())
                        .intersection(whole));
        return new SpokenCall(
                activity.duration(), call.recording().roles(), speech, sounds, words(call.transcript(), speech.size()));
    }

    private static List<Integer> words(Transcript transcript, int channels) {
        int[] counts = new int[channels];
        SaidWord.bySpeaker(transcript).forEach((channel, said) -> {
            int index = channel.orElse(0);
            if (index < channels) {
                counts[index] =
                        (int) said.stream().map(SaidWord::origin).distinct().count();
            }
        });
        return IntStream.of(counts).boxed().toList();
    }

    boolean isMono() {
        return speech.size() == 1;
    }

    /** When that party speaks; empty when no channel, or a mono recording, has it. */
    Optional<Spans> party(ChannelRole role) {
        if (isMono()) {
            return Optional.empty();
        }
        return IntStream.range(0, speech.size())
                .filter(c -> roles.get(c) == role)
                .mapToObj(speech::get)
                .reduce(Spans::union);
    }

    /** When anyone speaks. */
    Spans anyone() {
        return speech.stream().reduce(Spans.NONE, Spans::union);
    }

    /** When anyone speaks who is not on that channel. */
    Spans others(int channel) {
        return IntStream.range(0, speech.size())
                .filter(c -> c != channel)
                .mapToObj(speech::get)
                .reduce(Spans.NONE, Spans::union);
    }

    /** When nobody speaks: silence and hold. */
    Spans nobody() {
        return anyone().complement(duration);
    }

    /** When nobody speaks and music, ring-back or tones are heard. */
    Optional<Spans> hold() {
        return sounds.map(s -> s.intersection(nobody()));
    }

    /** When nobody speaks and there is no hold. */
    Spans silence() {
        return hold().map(h -> anyone().union(h).complement(duration)).orElseGet(this::nobody);
    }

    List<Integer> channels() {
        return IntStream.range(0, speech.size()).boxed().toList();
    }
}
