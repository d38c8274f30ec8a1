// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.callchat.api.model.PcmFile;
import org.callchat.api.model.Settings;
import org.callchat.api.model.SpeechActivity;
import org.callchat.api.model.Transcript;
import org.callchat.api.model.VoiceActivity;
import org.callchat.engine.store.ModelJson;

/** What parent and worker say to each other: each message one frame, its length first. */
final class WorkerMessage {
    /** A transcript of many hours is a few megabytes; anything above this is not ours. */
    private static final int MAX_FRAME = 256 << 20;

    private WorkerMessage() {}

    /** From parent to worker: load a model first, then one job after the other; a job in hand may be called off. */
    record Request(Kind kind, Optional<String> transcriber, Optional<Settings> settings, Optional<Job> job) {

        enum Kind {
            OPEN,
            VOICES,
            TRANSCRIBE,
            CANCEL
        }

        static Request cancel() {
            return new Request(Kind.CANCEL, Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Request open(String transcriber, Settings prepared) {
            return new Request(Kind.OPEN, Optional.of(transcriber), Optional.of(prepared), Optional.empty());
        }

        static Request voices(PcmFile audio, SpeechActivity sound) {
            return job(Kind.VOICES, new Job(audio, sound));
        }

        static Request transcribe(PcmFile audio, SpeechActivity speech) {
            return job(Kind.TRANSCRIBE, new Job(audio, speech));
        }

        private static Request job(Kind kind, Job job) {
            return new Request(kind, Optional.empty(), Optional.empty(), Optional.of(job));
        }
    }

    /** A call to listen to, and where. */
    record Job(PcmFile audio, SpeechActivity spans) {}

    /** From worker to parent. */
    record Reply(
            Kind kind,
            Optional<Double> fraction,
            Optional<Transcript> transcript,
            Optional<VoiceActivity> voices,
            Optional<String> code,
            Optional<String> message) {

        enum Kind {
            READY,
            /** Sent every second, whatever else goes on. */
            ALIVE,
            PROGRESS,
            DONE,
            FAILED,
            /** The job was called off and nothing came of it. */
            CANCELLED,
            /** Never sent: what the parent hears when the worker is no more. */
            GONE
        }

        static Reply ready() {
            return reply(Kind.READY);
        }

        static Reply alive() {
            return reply(Kind.ALIVE);
        }

        static Reply cancelled() {
            return reply(Kind.CANCELLED);
        }

        static Reply progress(double fraction) {
            return new Reply(
                    Kind.PROGRESS,
                    Optional.of(fraction),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        static Reply done(Transcript transcript) {
            return done(Optional.of(transcript), Optional.empty());
        }

        static Reply heard(Optional<VoiceActivity> voices) {
            return done(Optional.empty(), voices);
        }

        static Reply failed(String code, String message) {
            return new Reply(
                    Kind.FAILED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(code),
                    Optional.of(message));
        }

        static Reply gone() {
            return reply(Kind.GONE);
        }

        private static Reply done(Optional<Transcript> transcript, Optional<VoiceActivity> voices) {
            return new Reply(Kind.DONE, Optional.empty(), transcript, voices, Optional.empty(), Optional.empty());
        }

        private static Reply reply(Kind kind) {
            return new Reply(
                    kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    static void write(DataOutputStream out, Object message) throws IOException {
        byte[] json = ModelJson.write(message);
        synchronized (out) {
            out.writeInt(json.length);
            out.write(json);
            out.flush();
        }
    }

    /** @return empty when the other side is gone */
    static <T> Optional<T> read(DataInputStream in, Class<T> type) throws IOException {
        try {
            int length = in.readInt();
            if (length < 0 || length > MAX_FRAME) {
                throw new IOException("a frame of " + length + " bytes is none of ours");
            }
            return Optional.of(ModelJson.read(in.readNBytes(length), type));
        } catch (EOFException e) {
            return Optional.empty();
        }
    }
}
