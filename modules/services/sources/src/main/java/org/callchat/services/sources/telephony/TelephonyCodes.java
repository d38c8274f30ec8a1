// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources.telephony;

import org.callchat.api.model.FailureCode;

/** What can go wrong with a telephony service. */
final class TelephonyCodes {
    static final FailureCode SERVER = new FailureCode("API_VAL_SERVER");
    static final FailureCode FILTER = new FailureCode("API_VAL_FILTER");
    static final FailureCode REFUSED = new FailureCode("API_VAL_REFUSED");
    static final FailureCode REDIRECT = new FailureCode("API_VAL_REDIRECT");
    static final FailureCode TOKEN = new FailureCode("API_PERM_TOKEN");
    static final FailureCode FORBIDDEN = new FailureCode("API_PERM_FORBIDDEN");
    static final FailureCode NOT_FOUND = new FailureCode("API_DATA_NOT_FOUND");
    static final FailureCode CURSOR = new FailureCode("API_DATA_CURSOR");
    static final FailureCode ANSWER = new FailureCode("API_FMT_ANSWER");
    static final FailureCode ANSWER_TOO_LARGE = new FailureCode("API_RES_ANSWER_TOO_LARGE");
    static final FailureCode TOO_MANY_CALLS = new FailureCode("API_RES_TOO_MANY_CALLS");
    static final FailureCode TOO_MANY_REQUESTS = new FailureCode("API_RES_TOO_MANY_REQUESTS");
    static final FailureCode SERVER_ERROR = new FailureCode("API_UNK_SERVER_ERROR");
    static final FailureCode AWAY = new FailureCode("API_CONN_SERVER_AWAY");
    static final FailureCode UNREACHABLE = new FailureCode("API_CONN_UNREACHABLE");
    static final FailureCode NO_ANSWER = new FailureCode("API_TIME_NO_ANSWER");
    static final FailureCode CIRCUIT_OPEN = new FailureCode("API_STATE_CIRCUIT_OPEN");

    static final FailureCode LOCATOR = new FailureCode("DL_VAL_LOCATOR");
    static final FailureCode NO_RECORDING = new FailureCode("DL_DATA_NOT_FOUND");
    static final FailureCode LENGTH = new FailureCode("DL_DATA_LENGTH");
    static final FailureCode DIGEST = new FailureCode("DL_DATA_DIGEST");
    static final FailureCode NO_AUDIO = new FailureCode("DL_FMT_NO_AUDIO");
    static final FailureCode INTERRUPTED = new FailureCode("DL_CONN_INTERRUPTED");
    static final FailureCode STALLED = new FailureCode("DL_TIME_STALLED");
    static final FailureCode TOO_LARGE = new FailureCode("DL_VAL_TOO_LARGE");
    static final FailureCode IN_HAND = new FailureCode("DL_STATE_IN_HAND");

    private TelephonyCodes() {}
}
