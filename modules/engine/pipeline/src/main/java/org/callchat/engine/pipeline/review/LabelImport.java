// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.pipeline.review;

import java.util.List;
import org.callchat.api.review.Judgement;

/**
 * What came of a label file.
 *
 * @param judged of silences that were found
 * @param added silences that were not found
 * @param unchanged labels that say what is known already
 * @param text labels of speech, which are not taken over
 */
public record LabelImport(List<Judgement> judged, List<Judgement> added, int unchanged, int text) {
    public LabelImport {
        judged = List.copyOf(judged);
        added = List.copyOf(added);
    }
}
