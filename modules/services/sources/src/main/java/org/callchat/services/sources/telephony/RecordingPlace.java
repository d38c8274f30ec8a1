// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.RecordingReference;

/** A server and one of its orders, as a recording's locator names them. */
record RecordingPlace(ServerAddress server, OrderId order) {
    private static final Pattern LOCATOR = Pattern.compile("(.{1,3000})/v1/calls/([^/?#]{1,200})/recording");

    /** @throws CallFailure when the locator is not one that this source has made */
    static RecordingPlace parse(RecordingReference reference, boolean httpAllowed) {
        Matcher matcher = LOCATOR.matcher(reference.locator());
        if (!reference.source().equals(TelephonyCallSource.ID)
                || !matcher.matches()
                || !OrderId.isValid(matcher.group(2))) {
            throw unusable();
        }
        OrderId order = new OrderId(matcher.group(2));
        ServerAddress server = ServerAddress.parse(matcher.group(1), httpAllowed);
        try {
            server.recording(order);
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
        return new RecordingPlace(server, order);
    }

    private static CallFailure unusable() {
        return new CallFailure(
                TelephonyCodes.LOCATOR,
                "The place of the recording is no address of a telephony service; import the call again.");
    }
}
