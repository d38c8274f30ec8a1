// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.api.report;

import java.util.List;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.Silence;

/**
 * A silence together with the call it is in.
 *
 * @param roles who is on which channel
 */
public record NotedSilence(CallRecord call, List<ChannelRole> roles, Silence silence) {
    public NotedSilence {
        roles = List.copyOf(roles);
    }
}
