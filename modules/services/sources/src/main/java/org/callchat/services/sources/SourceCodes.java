// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import org.callchat.api.model.FailureCode;

/** What can go wrong with a folder of calls. */
final class SourceCodes {
    static final FailureCode NOTHING_NAMED = new FailureCode("API_VAL_FOLDER_NOT_NAMED");
    static final FailureCode FOLDER_MISSING = new FailureCode("API_DATA_FOLDER_MISSING");
    static final FailureCode FOLDER_UNREADABLE = new FailureCode("API_PERM_FOLDER_UNREADABLE");
    static final FailureCode TOO_MANY_CALLS = new FailureCode("API_RES_TOO_MANY_CALLS");
    static final FailureCode MANIFEST_MISSING = new FailureCode("API_DATA_MANIFEST_MISSING");
    static final FailureCode MANIFEST_UNREADABLE = new FailureCode("API_PERM_MANIFEST_UNREADABLE");
    static final FailureCode MANIFEST_FORMAT = new FailureCode("API_FMT_MANIFEST");
    static final FailureCode BAD_LOCATOR = new FailureCode("DL_VAL_LOCATOR");
    static final FailureCode RECORDING_MISSING = new FailureCode("DL_DATA_RECORDING_MISSING");
    static final FailureCode RECORDING_FORBIDDEN = new FailureCode("DL_PERM_RECORDING_UNREADABLE");
    static final FailureCode RECORDING_NO_FILE = new FailureCode("DL_DATA_RECORDING_NO_FILE");
    static final FailureCode READING_FAILED = new FailureCode("DL_CONN_READING_FAILED");

    private SourceCodes() {}
}
