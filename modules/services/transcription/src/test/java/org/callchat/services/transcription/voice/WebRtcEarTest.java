// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WebRtcEarTest {
    private static final int EARS_AT_ONCE = 8;
    private static final int ROUNDS = 400;

    /** The library is not made for that: unguarded, this ends the process. */
    @Test
    void many_threads_may_each_have_an_ear() throws Exception {
        WebRtcModel model = WebRtcModel.load();
        ExecutorService threads = Executors.newFixedThreadPool(EARS_AT_ONCE);
        try {
            List<Callable<Integer>> listeners = new ArrayList<>();
            for (int i = 0; i < EARS_AT_ONCE; i++) {
                listeners.add(() -> quietRounds(model));
            }
            for (Future<Integer> quiet : threads.invokeAll(listeners)) {
                assertThat(quiet.get()).isEqualTo(ROUNDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int quietRounds(WebRtcModel model) {
        int quiet = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (VoiceModel.Ear ear = model.ear()) {
                quiet += ear.hear(new short[512]) == 0 ? 1 : 0;
            }
        }
        return quiet;
    }
}
