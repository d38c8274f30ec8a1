// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.model;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.callchat.api.review.Judgement;
import org.callchat.engine.pipeline.review.ReviewDesk;

/** Reviews of one call. */
final class FakeReviews {
    final List<Judgement> judgements = new ArrayList<>();

    ReviewDesk open() {
        return (ReviewDesk) Proxy.newProxyInstance(
                ReviewDesk.class.getClassLoader(),
                new Class<?>[] {ReviewDesk.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "judgements" -> List.copyOf(judgements);
                    default -> throw new AssertionError(method);
                });
    }
}
