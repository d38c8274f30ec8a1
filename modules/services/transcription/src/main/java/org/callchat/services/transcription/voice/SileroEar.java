// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.voice;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Set;

/**
 * One channel's state of the Silero network. Each step takes the last 64 samples of the frame before and the frame, and
 * carries the state over. All tensors lie in buffers of their own that are used again and again.
 */
final class SileroEar implements VoiceModel.Ear {
    private static final int CONTEXT = 64;
    private static final int STATE = 2 * 128;
    private static final float FULL_SCALE = 32_768f;

    private final OrtSession session;
    private final FloatBuffer input = floats(CONTEXT + VoiceModel.FRAME_SAMPLES);
    private final FloatBuffer probability = floats(1);
    private final FloatBuffer state = floats(STATE);
    private final FloatBuffer nextState = floats(STATE);
    private final Map<String, OnnxTensor> inputs;
    private final Map<String, OnnxTensor> outputs;

    SileroEar(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.session = session;
        LongBuffer rate = ByteBuffer.allocateDirect(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer()
                .put(0, VoiceModel.SAMPLE_RATE_HZ);
        this.inputs = Map.of(
                "input",
                        OnnxTensor.createTensor(environment, input, new long[] {1, CONTEXT + VoiceModel.FRAME_SAMPLES}),
                "state", OnnxTensor.createTensor(environment, state, new long[] {2, 1, STATE / 2}),
                "sr", OnnxTensor.createTensor(environment, rate, new long[0]));
        this.outputs = Map.of(
                "output", OnnxTensor.createTensor(environment, probability, new long[] {1, 1}),
                "stateN", OnnxTensor.createTensor(environment, nextState, new long[] {2, 1, STATE / 2}));
    }

    private static FloatBuffer floats(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    @Override
    public float hear(short[] samples) {
        for (int i = 0; i < CONTEXT; i++) {
            input.put(i, input.get(VoiceModel.FRAME_SAMPLES + i));
        }
        for (int i = 0; i < VoiceModel.FRAME_SAMPLES; i++) {
            input.put(CONTEXT + i, samples[i] / FULL_SCALE);
        }
        try (OrtSession.Result unused = session.run(inputs, Set.of(), outputs)) {
            state.put(0, nextState, 0, STATE);
            return Math.max(0, Math.min(1, probability.get(0)));
        } catch (OrtException e) {
            throw VoiceFailures.stopped("silero", e);
        }
    }

    @Override
    public void forget() {
        clear(input);
        clear(state);
    }

    private static void clear(FloatBuffer buffer) {
        for (int i = 0; i < buffer.capacity(); i++) {
            buffer.put(i, 0);
        }
    }

    @Override
    public void close() {
        inputs.values().forEach(OnnxTensor::close);
        outputs.values().forEach(OnnxTensor::close);
    }
}
