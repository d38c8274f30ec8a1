// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.callchat.cli.sampleserver.Fault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @Test
    void amount_and_times_are_read_or_have_defaults() {
        assertThat(Fault.parse("N-1=drop:20000:3")).isEqualTo(new Fault("N-1", Kind.DROP, 20_000, 3));
        assertThat(Fault.parse("N-1=drop").times()).isEqualTo(1);
        assertThat(Fault.parse("*=500:2")).isEqualTo(new Fault("*", Kind.ERROR, 0, 2));
        assertThat(Fault.parse("N-1=429:5")).isEqualTo(new Fault("N-1", Kind.BUSY, 5, 1));
        assertThat(Fault.parse("N-1=HTML").times()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "drop", "N-1", "N-1=", "N-1=explode", "a/b=drop", "N-1=drop:x", "N-1=500:1:1"})
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.parse(text));
    }

    @Test
    void faults_of_an_order_strike_one_after_the_other_and_each_order_is_counted_by_itself() {
        FaultPlan plan = new FaultPlan(
                Stream.of("*=500:1", "N-1=drop:10:2").map(Fault::parse).toList());

        assertThat(kinds(plan, "N-1")).containsExactly(Kind.ERROR);
        assertThat(kinds(plan, "N-2")).containsExactly(Kind.ERROR);
        assertThat(kinds(plan, "N-1")).containsExactly(Kind.DROP);
        assertThat(kinds(plan, "N-1")).containsExactly(Kind.DROP);
        assertThat(kinds(plan, "N-1")).isEmpty();
        assertThat(kinds(plan, "N-2")).isEmpty();
    }

    private static List<Kind> kinds(FaultPlan plan, String order) {
        return List.copyOf(plan.next(order).faults().keySet());
    }
}
