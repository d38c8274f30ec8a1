// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.spi;

import org.callchat.api.model.CallMaterial;
import org.callchat.api.model.Findings;
import org.callchat.api.model.Settings;

/** Finds something in one call. A pure function: no files, no clock, no state. */
public interface CallAnalyzer extends Provider {
    Findings analyze(CallMaterial call, Settings settings, Progress progress);
}
