// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline;

import java.time.Duration;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.Transcriber;
import org.callchat.engine.pipeline.worker.WorkerLimits;

/** What the settings allow a worker. */
final class WorkerBounds {
    /** A worker with the smallest model takes less than 450 MB; half as much again is leeway. */
    private static final long WITHOUT_MODEL = 600L << 20;

    private WorkerBounds() {}

    static WorkerLimits of(Transcriber transcriber, Settings settings) {
        long said = (long) settings.get(PipelineSettings.WORKER_MEMORY) << 20;
        long recycle = said > 0 ? said : WITHOUT_MODEL + 2 * modelBytes(transcriber, settings);
        return WorkerLimits.of(
                Duration.ofSeconds(settings.get(PipelineSettings.PATIENCE)),
                new WorkerLimits.Memory(
                        recycle, 2 * recycle, (long) settings.get(PipelineSettings.MEMORY_RESERVE) << 20));
    }

    /** A model that is in no catalogue counts as one of the largest. */
    private static long modelBytes(Transcriber transcriber, Settings settings) {
        return transcriber
                .modelParameter()
                .map(settings::get)
                .map(name -> transcriber.models().stream()
                        .filter(m -> m.name().equals(name))
                        .mapToLong(Transcriber.Model::bytes)
                        .findFirst()
                        .orElse(3L << 30))
                .orElse(0L);
    }
}
