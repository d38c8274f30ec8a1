// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import org.callchat.api.model.FailureCode;

/** What can go wrong while a report is written. */
final class ReportCodes {
    /** The folder to write into is not there. */
    static final FailureCode NO_FOLDER = new FailureCode("RP_VAL_NO_FOLDER");
    /** The folder may not be written. */
    static final FailureCode DENIED = new FailureCode("RP_PERM_DENIED");
    /** The disk is full or gone. */
    static final FailureCode WRITE = new FailureCode("RP_RES_WRITE");

    private ReportCodes() {}
}
