// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.services.silence.MadeUpCall.AGENT;
import static org.callchat.services.silence.MadeUpCall.CUSTOMER;

import java.util.List;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilencePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SilencePatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you. Let me check that for you. | Let me check
            Let me just have a quick look.        | Let me just have a quick look
            Please bear with me, sir.             | bear with me
            One moment, please.                   | One moment
            Please give me a second to see that.  | give me a second
            I'll check.                           | I'll check
            I am still looking for it             | I am still looking
            Hang on a second.                     | Hang on
            I have to find the paper.             | I have to find
            """)
    void checking_information_names_the_words_that_were_found(String said, String because) {
        assertThat(after(AGENT, said)).containsExactly(new SilencePattern("checking_information", because));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "That was some moment.",
                "I let her check.",
                "The seconds went by.",
                "This is a checking account.",
                "We will refund the delivery.",
                "The outlet met Czech standards."
            })
    void near_misses_explain_nothing(String said) {
        assertThat(ids(after(AGENT, said))).containsExactly("unexplained");
    }

    @Test
    void a_question_mark_makes_a_question_and_the_sentence_is_told() {
        assertThat(after(CUSTOMER, "I see. It is expensive, is it not?"))
                .containsExactly(new SilencePattern("post_question", "It is expensive, is it not?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you give me your order number, please.",
                "I see. What is the name.",
                "Okay, so when did you buy it.",
                "Of course. Which car do you drive, and which year was it built.",
                "And can I park near the shop.",
                "Um, do you have the invoice in front of you",
                "How much is it",
                "What's your name",
                "Isn't it broken",
                "Is there a bell on the screen",
                "that is a pity when did you buy it",
                "I can explain that so what are they doing now"
            })
    void an_interrogative_clause_opening_makes_a_question_without_a_mark(String said) {
        assertThat(ids(after(AGENT, said))).containsExactly("post_question");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I know what it is.",
                "This is what you can do.",
                "That is where it is.",
                "When I came home it was broken.",
                "Have a nice day.",
                "The third one, which is red.",
                "What a pity.",
                "Will do.",
                "I remember when you did",
                "I wonder whatever did you good",
                "somewhat could be done"
            })
    void words_of_questions_elsewhere_make_none(String said) {
        assertThat(ids(after(AGENT, said))).containsExactly("unexplained");
    }

    @Test
    void only_the_last_sentence_of_the_last_speaker_asks() {
        assertThat(ids(after(AGENT, "Is it broken? I see it is."))).containsExactly("unexplained");

        List<SilencePattern> answered = new MadeUpCall(30, 2)
                .said(AGENT, 0, 2, "Is it broken?")
                .said(CUSTOMER, 2.5, 4, "Two of them are.")
                .said(AGENT, 10, 30, "Good.")
                .silence()
                .patterns();
        assertThat(ids(answered)).containsExactly("unexplained");
    }

    @Test
    void a_mere_um_does_not_answer_a_question() {
        List<SilencePattern> patterns = new MadeUpCall(30, 2)
                .said(AGENT, 0, 2, "When did you buy it?")
                .said(CUSTOMER, 2.5, 3, "Um,")
                .said(CUSTOMER, 10, 30, "Last week.")
                .silence()
                .patterns();

        assertThat(ids(patterns)).containsExactly("post_question");
    }

    @Test
    void who_asks_after_announcing_waits_for_the_answer() {
        assertThat(ids(after(AGENT, "Let me check your name first. What is it, please?")))
                .containsExactly("post_question");
        assertThat(ids(after(AGENT, "What was it? Let me check."))).containsExactly("checking_information");
    }

    @Test
    void a_hold_is_announced_by_the_agent_only_and_a_short_answer_does_not_undo_it() {
        List<SilencePattern> patterns = new MadeUpCall(30, 2)
                .said(AGENT, 0, 3, "May I put you on hold while I open the bill?")
                .said(CUSTOMER, 3.5, 4, "Sure.")
                .said(AGENT, 10, 30, "Thanks for holding.")
                .silence()
                .patterns();

        assertThat(ids(patterns)).contains("hold_announced").doesNotContain("post_question");
        assertThat(because(patterns, "hold_announced")).isEqualTo("put you on hold");
        assertThat(ids(after(CUSTOMER, "They put you on hold every day."))).containsExactly("unexplained");
        assertThat(ids(after(AGENT, "Please hold the line."))).containsExactly("hold_announced");
        assertThat(ids(after(AGENT, "Thank you for holding."))).containsExactly("unexplained");
    }

    @Test
    void to_hold_on_is_not_to_be_put_on_hold() {
        assertThat(ids(after(AGENT, "Please hold on for a moment while I look.")))
                .containsExactly("checking_information");
        assertThat(ids(after(AGENT, "Please hold for me."))).containsExactly("hold_announced");
        assertThat(ids(after(AGENT, "Please hold."))).containsExactly("hold_announced");
        assertThat(ids(after(AGENT, "The household is on the threshold of the city.")))
                .containsExactly("unexplained");
    }

    @Test
    void hold_that_goes_on_from_a_silence_has_the_same_explanation() {
        MadeUpCall call = new MadeUpCall(60, 2)
                .said(AGENT, 0, 4, "I am going to put you on hold for a minute.")
                .music(AGENT, 6, 30)
                .said(AGENT, 30, 60, "Thank you for waiting.");

        assertThat(call.silences())
                .filteredOn(s -> s.kind() != Silence.Kind.ONE_SIDED)
                .allSatisfy(s -> assertThat(ids(s.patterns())).containsExactly("hold_announced"));
    }

    @Test
    void confusion_is_the_customers() {
        assertThat(because(after(CUSTOMER, "Sorry, I do not understand."), "customer_confusion"))
                .isEqualTo("I do not understand");
        assertThat(ids(after(CUSTOMER, "I am confused about the second one."))).containsExactly("customer_confusion");
        assertThat(ids(after(AGENT, "I don’t understand."))).containsExactly("unexplained");
    }

    @Test
    void a_silence_may_have_several_patterns() {
        assertThat(ids(after(CUSTOMER, "I don’t understand. Are the cushions included?")))
                .containsExactly("post_question", "customer_confusion");
        assertThat(ids(after(AGENT, "Hello, this is Ewan. How can I help you today?")))
                .containsExactlyInAnyOrder("post_question", "post_greeting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Good morning, thank you for calling.",
                "Dobbin Lane Garage, good afternoon, Tobias here.",
                "Hi.",
                "You are speaking with Nell."
            })
    void a_greeting_is_the_agents(String said) {
        assertThat(ids(after(AGENT, said))).containsExactly("post_greeting");
        assertThat(ids(after(CUSTOMER, said))).doesNotContain("post_greeting");
    }

    @Test
    void a_greeting_opens_a_clause_and_is_no_part_of_a_word() {
        assertThat(ids(after(AGENT, "So am I. Have a good evening."))).containsExactly("unexplained");
        assertThat(ids(after(AGENT, "This is white."))).containsExactly("unexplained");
    }

    @Test
    void oops_explains_the_silence_after_it_whoever_said_it() {
        assertThat(after(AGENT, "Oops, I typed the wrong number."))
                .containsExactly(new SilencePattern("after_oops", "Oops"));
        assertThat(ids(after(CUSTOMER, "Oops, wrong pocket."))).containsExactly("after_oops");
        assertThat(ids(after(CUSTOMER, "Whoops, the groups hope so."))).containsExactly("unexplained");
    }

    @Test
    void what_was_said_before_an_earlier_silence_explains_only_that_one() {
        List<Silence> silences = new MadeUpCall(40, 2)
                        .said(AGENT, 0, 2, "Let me check.")
                        .said(AGENT, 6, 7, "Here it is.")
                        .said(AGENT, 10, 40, "Good.")
                        .silences()
                        .stream()
                        .filter(s -> s.kind() == Silence.Kind.MUTUAL)
                        .toList();

        assertThat(silences)
                .extracting(s -> ids(s.patterns()))
                .containsExactly(List.of("checking_information"), List.of("unexplained"));
    }

    @Test
    void silence_at_the_ends_is_never_unexplained() {
        List<Silence> silences =
                new MadeUpCall(30, 2).said(AGENT, 5, 10, "See you soon.").silences();

        assertThat(silences).allSatisfy(s -> assertThat(s.patterns()).isEmpty());
    }

    @Test
    void on_mono_anyone_may_have_said_it() {
        List<SilencePattern> patterns = new MadeUpCall(20, 1)
                .said(0, 0, 4, "I am confused. Please hold.")
                .said(0, 10, 20, "Yes.")
                .silence()
                .patterns();

        assertThat(ids(patterns)).containsExactly("hold_announced", "customer_confusion");
    }

    @Test
    void roles_decide_who_the_agent_is() {
        List<SilencePattern> patterns = new MadeUpCall(20, 2)
                .roles(ChannelRole.CUSTOMER, ChannelRole.AGENT)
                .said(1, 0, 4, "Please hold.")
                .said(0, 10, 20, "Yes.")
                .silence()
                .patterns();

        assertThat(ids(patterns)).containsExactly("hold_announced");
    }

    @Test
    void suspect_words_explain_nothing() {
        List<SilencePattern> patterns = new MadeUpCall(20, 2)
                .said(AGENT, 0, 3, "The delivery is on Monday.")
                .text(AGENT, 3, 4, "Oops. One moment.", true)
                .said(AGENT, 10, 20, "Yes.")
                .silence()
                .patterns();

        assertThat(ids(patterns)).containsExactly("unexplained");
    }

    @Test
    void without_words_or_in_another_language_no_pattern_is_looked_for() {
        assertThat(new MadeUpCall(20, 2)
                        .speech(AGENT, 0, 4)
                        .speech(CUSTOMER, 10, 20)
                        .silence()
                        .patterns())
                .isEmpty();
        assertThat(new MadeUpCall(20, 2)
                        .language("de")
                        .said(AGENT, 0, 4, "Einen Moment, bitte.")
                        .said(CUSTOMER, 10, 20, "Ja.")
                        .silence()
                        .patterns())
                .isEmpty();
    }

    /** The patterns of a silence after something was said. */
    private static List<SilencePattern> after(int channel, String said) {
        return new MadeUpCall(20, 2)
                .said(channel, 0, 4, said)
                .said(1 - channel, 10, 20, "Very well.")
                .silence()
                .patterns();
    }

    private static List<String> ids(List<SilencePattern> patterns) {
        return patterns.stream().map(SilencePattern::id).toList();
    }

    private static String because(List<SilencePattern> patterns, String id) {
        return patterns.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow()
                .because();
    }
}
