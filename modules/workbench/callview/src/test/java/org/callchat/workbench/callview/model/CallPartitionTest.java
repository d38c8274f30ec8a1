// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callchat.api.model.CallAnalysis;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Measure;
import org.callchat.workbench.callview.model.CallPartition.Part;
import org.callchat.workbench.callview.model.CallPartition.Share;
import org.junit.jupiter.api.Test;

class CallPartitionTest {

    @Test
    void whole_percents_of_all_parts_are_a_hundred() {
        CallPartition partition = CallPartition.of(measured(
                Measure.of("partition_agent_share", 0.366),
                Measure.of("partition_customer_share", 0.226),
                Measure.of("partition_silence_share", 0.408),
                Measure.of("partition_hold_share", 0)));

        assertThat(partition.parts())
                .containsExactly(
                        new Part(Share.AGENT, 0.366, 37),
                        new Part(Share.CUSTOMER, 0.226, 22),
                        new Part(Share.SILENCE, 0.408, 41));
    }

    @Test
    void what_was_not_measured_is_no_part() {
        assertThat(CallPartition.of(measured(Measure.notMeasured("partition_agent_share")))
                        .parts())
                .isEmpty();
    }

    private static CallAnalysis measured(Measure... measures) {
        CallAnalysis call = Calls.call(Duration.ofSeconds(30), List.of(), List.of());
        return new CallAnalysis(
                call.call(),
                call.recording(),
                call.transcript(),
                new Findings(List.of(), List.of(), List.of(measures)),
                call.timings(),
                call.failures());
    }
}
