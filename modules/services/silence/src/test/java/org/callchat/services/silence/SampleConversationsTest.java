// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callchat.services.silence.MadeUpCall.AGENT;
import static org.callchat.services.silence.MadeUpCall.CUSTOMER;

import java.util.List;
import java.util.stream.Collectors;
import org.callchat.api.model.Silence;
import org.callchat.api.model.SilencePattern;
import org.callchat.api.model.TimeRange;
import org.junit.jupiter.api.Test;

/**
 * The conversations of the sample calls as their scripts say them, and what explains their silences. Music on hold
 * counts as speech here, as sound alone does not tell it apart.
 */
class SampleConversationsTest {

    @Test
    void n_1001() {
        MadeUpCall call = new MadeUpCall(42.999, 2)
                .said(AGENT, 0.581, 4.417, "Good morning, Marrow and Finch, this is Laura. How can I help you?")
                .said(CUSTOMER, 4.978, 8.972, "Hello. I ordered a table two weeks ago and it has not arrived.")
                .said(AGENT, 9.493, 13.568, "I am sorry to hear that. Could you give me your order number, please?")
                .said(CUSTOMER, 16.968, 19.532, "Yes, it is four seven two nine one.")
                .said(AGENT, 19.979, 22.159, "Thank you. Let me check that for you.")
                .said(AGENT, 28.659, 30.583, "Oops, I typed the wrong number.")
                .said(
                        AGENT,
                        32.983,
                        37.522,
                        "Here it is, four seven two nine one. Your table will be delivered on Thursday morning.")
                .said(CUSTOMER, 38.027, 40.518, "That is good news. Thank you very much.")
                .said(AGENT, 40.934, 42.41, "You are welcome. Goodbye.");

        assertThat(explained(call))
                .containsExactly(
                        expected(13.568, 16.968, "post_question"),
                        expected(22.159, 28.659, "checking_information"),
                        expected(30.583, 32.983, "after_oops"));
    }

    @Test
    void n_1002() {
        MadeUpCall call = new MadeUpCall(45.775, 2)
                .said(AGENT, 0.628, 5.367, "Good morning, thank you for calling Marrow and Finch. My name is Marcus.")
                .said(CUSTOMER, 6.867, 10.763, "Good morning. I would like to return a lamp. The shade is broken.")
                .said(AGENT, 11.174, 12.996, "That is a pity. When did you buy it?")
                .said(CUSTOMER, 17.196, 20.363, "Last Saturday, I think. I still have the receipt.")
                .said(AGENT, 20.883, 23.933, "Perfect. Bear with me while I open your account.")
                .said(AGENT, 33.133, 37.279, "I have found it. You can bring the lamp to any of our stores.")
                .said(CUSTOMER, 37.923, 39.382, "And will I get my money back?")
                .said(AGENT, 39.888, 42.836, "Yes, within five days, on the same card.")
                .said(CUSTOMER, 43.167, 45.019, "Lovely, thank you. Goodbye.");

        assertThat(explained(call))
                .containsExactly(
                        expected(5.367, 6.867, "post_greeting"),
                        expected(12.996, 17.196, "post_question"),
                        expected(23.933, 33.133, "checking_information"));
    }

    @Test
    void n_1003() {
        MadeUpCall call = new MadeUpCall(42.735, 2)
                .said(AGENT, 0.496, 4.921, "Good afternoon, Quillwave Broadband, Priya speaking. How may I help?")
                .said(
                        CUSTOMER,
                        5.565,
                        10.539,
                        "My internet is very slow this week. It loops back to the same page again and again.")
                .said(AGENT, 11.131, 13.357, "I see. Are the lights on the box green?")
                .said(
                        CUSTOMER,
                        16.057,
                        20.682,
                        "Two of them are green. The third one is red. I have restarted it twice already.")
                .said(CUSTOMER, 32.182, 33.793, "Hello? Are you still there?")
                .said(AGENT, 34.488, 37.116, "Yes, I am here. I have sent a new signal to your box.")
                .said(CUSTOMER, 37.574, 40.075, "The third light is green now. It works again.")
                .said(AGENT, 40.683, 42.298, "Wonderful. Have a nice day.");

        assertThat(explained(call))
                .containsExactly(expected(13.357, 16.057, "post_question"), expected(20.682, 32.182, "unexplained"));
    }

    @Test
    void n_1004() {
        MadeUpCall call = new MadeUpCall(53.86, 2)
                .said(
                        AGENT,
                        0.685,
                        5.659,
                        "Your call is now first in line and will be answered by the next available representative.")
                .said(AGENT, 6.859, 11.065, "Hello, this is Ewan at Quillwave Broadband. What can I do for you?")
                .said(CUSTOMER, 11.709, 14.364, "I would like to move my contract to a new house.")
                .said(
                        AGENT,
                        14.907,
                        19.622,
                        "Congratulations. I will put you on hold for a moment while I ask my colleague.")
                .speech(AGENT, 20.075, 30.075)
                .said(AGENT, 30.467, 31.622, "Thank you for your patience.")
                .speech(AGENT, 31.934, 39.934)
                .said(AGENT, 40.451, 44.572, "Thank you for waiting. We can move your contract on the first of May.")
                .said(CUSTOMER, 47.872, 49.34, "Yes, that would be perfect.")
                .said(AGENT, 49.839, 52.139, "Then it is done. Thank you for calling.")
                .said(AGENT, 52.55, 53.253, "Goodbye.");

        assertThat(explained(call))
                .containsExactly(expected(5.659, 6.859, "unexplained"), expected(44.572, 47.872, "unexplained"));
    }

    @Test
    void n_1005() {
        MadeUpCall call = new MadeUpCall(46.821, 2)
                .said(AGENT, 0.825, 5.088, "Dobbin Lane Garage, good morning. You are speaking with Nell.")
                .said(
                        CUSTOMER,
                        5.709,
                        11.333,
                        "Good morning. I need new winter tyres, and I would like to know the price for four of them,")
                .said(AGENT, 9.933, 13.467, "Of course. Which car do you drive, and which year was it built?")
                .said(
                        CUSTOMER,
                        18.567,
                        24.029,
                        "Sorry, I had to look at the papers. It is a small blue van from two thousand sixteen.")
                .said(AGENT, 24.691, 26.047, "One moment, please.")
                .said(AGENT, 33.647, 36.052, "Oops, that was the list for summer tyres.")
                .said(AGENT, 37.752, 41.894, "The winter tyres are ninety pounds each. Shall I book you in for Friday?")
                .said(CUSTOMER, 41.394, 42.541, "Yes, please do.")
                .said(AGENT, 42.95, 46.028, "You are booked in for nine on Friday. Goodbye.");

        assertThat(explained(call))
                .containsExactly(
                        expected(13.467, 18.567, "post_question"),
                        expected(26.047, 33.647, "checking_information"),
                        expected(36.052, 37.752, "after_oops"));
    }

    @Test
    void n_1006() {
        MadeUpCall call = new MadeUpCall(39.267, 2)
                .said(AGENT, 4.2, 7.871, "Dobbin Lane Garage, Mill Road, Tobias speaking.")
                .said(CUSTOMER, 8.215, 9.768, "Hi, is my car ready yet?")
                .said(AGENT, 10.293, 13.049, "Let me have a look. What is the name, please?")
                .said(CUSTOMER, 13.654, 15.183, "Hollis. It is the red one.")
                .said(AGENT, 15.53, 17.331, "Let me check with the workshop.")
                .said(
                        AGENT,
                        21.931,
                        27.933,
                        "It is ready. We have changed the oil and both filters. You can pick it up until six.")
                .said(CUSTOMER, 28.249, 31.779, "Great, I hope so, because I need it tonight. See you soon.")
                .said(AGENT, 32.188, 32.967, "See you soon.");

        assertThat(explained(call)).containsExactly(expected(17.331, 21.931, "checking_information"));
    }

    @Test
    void n_1007() {
        MadeUpCall call = new MadeUpCall(43.842, 2)
                .said(AGENT, 0.44, 3.866, "Marrow and Finch, Riverside, this is Laura. Good morning.")
                .said(CUSTOMER, 5.966, 9.175, "Good morning. Do you sell chairs in groups of six?")
                .said(AGENT, 9.509, 12.947, "We do. We have two groups of chairs, in oak and in pine.")
                .said(CUSTOMER, 13.419, 16.625, "Whoops, I nearly dropped the phone. What was that again?")
                .said(
                        AGENT,
                        17.322,
                        21.084,
                        "Oak and pine. The oak chairs come with seat cushions and little fabric loops.")
                .said(CUSTOMER, 24.684, 28.234, "I do not understand. Are the cushions included or not?")
                .said(AGENT, 34.034, 37.946, "They are included in the price. The shops also have them separately.")
                .said(CUSTOMER, 38.318, 40.926, "Then I will come by on Saturday. Thank you.")
                .said(AGENT, 41.526, 43.438, "See you on Saturday. Goodbye.");

        assertThat(explained(call))
                .containsExactly(
                        expected(3.866, 5.966, "post_greeting"),
                        expected(21.084, 24.684, "unexplained"),
                        expected(28.234, 34.034, "customer_confusion, post_question"));
    }

    @Test
    void n_1008() {
        MadeUpCall call = new MadeUpCall(32.569, 2)
                .said(AGENT, 0.808, 4.082, "Marrow and Finch, good afternoon, Marcus speaking.")
                .said(
                        CUSTOMER,
                        4.41,
                        9.948,
                        "I have called three times now, and every time somebody tells me something different about my sofa,")
                .said(AGENT, 8.348, 12.401, "I am very sorry about that. I would like to explain what happened,")
                .said(
                        CUSTOMER,
                        10.601,
                        15.197,
                        "No, please listen to me first. I paid for the delivery, and nobody came.")
                .said(AGENT, 15.894, 18.858, "You are right. Please give me a second to look that up.")
                .said(
                        AGENT,
                        23.758,
                        28.389,
                        "The van broke down. We will deliver on Monday, and we will refund the delivery.")
                .said(CUSTOMER, 27.989, 29.127, "Fine. Thank you.")
                .said(AGENT, 29.564, 31.916, "Thank you for your patience. Goodbye.");

        assertThat(explained(call)).containsExactly(expected(18.858, 23.758, "checking_information"));
    }

    @Test
    void n_1009() {
        MadeUpCall call = new MadeUpCall(43.19, 2)
                .said(AGENT, 0.491, 3.883, "Quillwave Broadband, good morning, my name is Priya.")
                .said(
                        CUSTOMER,
                        4.29,
                        9.701,
                        "Good morning. There are two charges on my bill, and I am confused about the second one.")
                .said(AGENT, 12.601, 16.214, "I can explain that. May I put you on hold while I open the bill?")
                .said(CUSTOMER, 16.691, 17.079, "Sure.")
                .said(AGENT, 25.679, 29.105, "Thanks for holding. Oops, we charged you twice for April.")
                .said(CUSTOMER, 32.205, 34.35, "Twice? And how do I get that back?")
                .said(AGENT, 34.794, 38.465, "I have cancelled the second charge. You do not need to do anything.")
                .said(CUSTOMER, 38.867, 40.602, "Great. Thank you for your help.")
                .said(AGENT, 41.208, 42.611, "You are welcome. Goodbye.");

        assertThat(explained(call))
                .containsExactly(
                        expected(9.701, 12.601, "customer_confusion"),
                        expected(17.079, 25.679, "hold_announced"),
                        expected(29.105, 32.205, "after_oops"));
    }

    @Test
    void n_1010() {
        MadeUpCall call = new MadeUpCall(39.93, 2)
                .said(AGENT, 0.703, 5.575, "Hello, Quillwave Broadband, Ewan speaking. How can I help you today?")
                .said(CUSTOMER, 6.875, 10.102, "My telephone does not ring when somebody calls me.")
                .said(AGENT, 10.54, 12.886, "Can you see a small bell on the screen?")
                .said(CUSTOMER, 15.186, 17.23, "Yes, there is a bell with a line through it.")
                .said(AGENT, 17.554, 20.292, "Please press the button next to it and keep it down.")
                .said(CUSTOMER, 24.092, 27.389, "The bell has gone now. Could you call me to see if it works?")
                .said(AGENT, 27.838, 29.668, "Of course. Just a moment.")
                .said(CUSTOMER, 35.068, 36.867, "It rings. I am very happy.")
                .said(AGENT, 37.549, 39.404, "So am I. Have a good evening.");

        assertThat(explained(call))
                .containsExactly(
                        expected(5.575, 6.875, "post_greeting, post_question"),
                        expected(12.886, 15.186, "post_question"),
                        expected(20.292, 24.092, "unexplained"),
                        expected(29.668, 35.068, "checking_information"));
    }

    @Test
    void n_1011() {
        MadeUpCall call = new MadeUpCall(43.911, 2)
                .said(AGENT, 0.544, 4.054, "Dobbin Lane Garage, Nell speaking. How can I help?")
                .said(
                        CUSTOMER,
                        4.455,
                        9.58,
                        "Hello. My invoice says two hundred pounds, but we agreed on one hundred and fifty.")
                .said(AGENT, 10.255, 13.095, "Bear with me, I have to find the paper in the office.")
                .said(AGENT, 27.095, 30.4, "Here I am again. Do you have the invoice in front of you?")
                .said(CUSTOMER, 31.048, 32.169, "Oops, wrong pocket.")
                .said(CUSTOMER, 34.769, 37.507, "Here it is. The number at the top is eight eight three.")
                .said(AGENT, 38.066, 41.709, "Thank you. You are right, I will send you a new one today.")
                .said(CUSTOMER, 42.122, 43.428, "Thanks. Goodbye.");

        assertThat(explained(call))
                .containsExactly(
                        expected(13.095, 27.095, "checking_information"), expected(32.169, 34.769, "after_oops"));
    }

    @Test
    void n_1012() {
        MadeUpCall call = new MadeUpCall(52.77, 2)
                .said(AGENT, 0.606, 1.753, "One moment, please.")
                .said(AGENT, 4.953, 8.943, "Dobbin Lane Garage, good afternoon, Tobias speaking.")
                .said(CUSTOMER, 9.498, 12.652, "Hello. Why does my engine light come on every morning?")
                .said(AGENT, 23.452, 28.018, "Sorry, I was reading. I will ask our mechanic. Please hold the line.")
                .speech(AGENT, 28.523, 40.523)
                .said(AGENT, 41.017, 43.54, "Are you still there? He says it is the battery.")
                .said(CUSTOMER, 43.993, 45.221, "Is that expensive?")
                .said(AGENT, 46.621, 49.08, "It is about eighty pounds, with fitting.")
                .said(CUSTOMER, 49.49, 50.969, "All right, please book me in.")
                .said(AGENT, 51.37, 52.073, "Goodbye.");

        assertThat(explained(call))
                .containsExactly(
                        expected(1.753, 4.953, "checking_information"),
                        expected(12.652, 23.452, "post_question"),
                        expected(45.221, 46.621, "post_question"));
    }

    @Test
    void n_1013() {
        MadeUpCall call = new MadeUpCall(34.434, 2)
                .said(AGENT, 0.488, 4.677, "Marrow and Finch, Riverside, good afternoon. How can I help?")
                .said(CUSTOMER, 5.015, 8.16, "Good afternoon. What are your opening hours on Sunday?")
                .said(AGENT, 8.611, 11.647, "On Sunday we are open from ten until four.")
                .said(CUSTOMER, 12.11, 13.692, "And can I park near the shop?")
                .said(
                        AGENT,
                        14.279,
                        21.189,
                        "Yes, there is a free car park behind the building. It holds two hundred cars, so you will always find a space.")
                .said(CUSTOMER, 16.879, 17.143, "Right.")
                .said(CUSTOMER, 21.577, 23.628, "Do you have garden benches as well?")
                .said(AGENT, 24.237, 27.712, "We have twelve kinds, and most of them are in stock.")
                .said(CUSTOMER, 28.309, 30.999, "Perfect. I will see you on Sunday, then.")
                .said(AGENT, 31.6, 33.59, "We look forward to it. Goodbye.");

        assertThat(explained(call)).isEmpty();
    }

    @Test
    void n_1014() {
        MadeUpCall call = new MadeUpCall(35.148, 1)
                .said(0, 0.698, 4.852, "Quillwave Broadband, good evening. You are speaking with Ewan.")
                .said(0, 5.269, 8.538, "Good evening. I would like a new password for my account.")
                .said(0, 9.069, 12.437, "Let me check your name first. What is it, please?")
                .said(0, 14.337, 15.303, "Rosalind Archer.")
                .said(0, 15.771, 17.15, "One second, please.")
                .said(0, 23.35, 26.088, "Oops, I sent the letter to your old address.")
                .said(0, 28.288, 30.419, "No problem at all. When will it be here?")
                .said(0, 30.822, 34.269, "I have corrected it. In two or three days. Good night.");

        assertThat(explained(call))
                .containsExactly(
                        expected(12.437, 14.337, "post_question"),
                        expected(17.15, 23.35, "checking_information"),
                        expected(26.088, 28.288, "after_oops"));
    }

    private static String expected(double start, double end, String patterns) {
        return TimeRange.ofSeconds(start, end) + " " + patterns;
    }

    /** What explains each silence in which nobody speaks, the edges left aside. */
    private static List<String> explained(MadeUpCall call) {
        return call.silences().stream()
                .filter(s -> s.kind() == Silence.Kind.MUTUAL && s.edge().isEmpty())
                .map(s -> s.time() + " "
                        + s.patterns().stream().map(SilencePattern::id).sorted().collect(Collectors.joining(", ")))
                .toList();
    }
}
