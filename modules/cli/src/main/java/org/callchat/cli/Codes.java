// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli;

import org.callchat.api.model.FailureCode;

/** The failures that the command line itself finds. */
final class Codes {
    static final FailureCode UNEXPECTED = new FailureCode("SYS_UNK_UNEXPECTED");
    static final FailureCode OUTPUT_REFUSED = new FailureCode("SYS_PERM_OUTPUT");
    static final FailureCode WRITE_FAILED = new FailureCode("SYS_RES_WRITE");
    static final FailureCode COPY_DIFFERS = new FailureCode("SYS_DATA_COPY");
    static final FailureCode NO_SOURCE = new FailureCode("SYS_STATE_NO_SOURCE");
    static final FailureCode NO_EXPORTER = new FailureCode("RP_STATE_NO_EXPORTER");
    static final FailureCode NO_TRANSCRIBER = new FailureCode("TR_STATE_NO_TRANSCRIBER");

    private Codes() {}
}
