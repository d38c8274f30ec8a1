// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.exporters;

import org.callchat.api.model.FailureCode;

/** What can go wrong while a report is written. */
public final class ReportCodes {
    /** The folder to write into is not there. */
    public static final FailureCode NO_FOLDER = new FailureCode("RP_VAL_NO_FOLDER");
    /** The folder may not be written. */
    public static final FailureCode DENIED = new FailureCode("RP_PERM_DENIED");
    /** The disk is full or gone. */
    public static final FailureCode WRITE = new FailureCode("RP_RES_WRITE");

    /** A column was asked for that no table has. */
    public static final FailureCode COLUMN = new FailureCode("RP_VAL_COLUMN");
    /** A report would have too many files. */
    public static final FailureCode PARTS = new FailureCode("RP_VAL_PARTS");

    private ReportCodes() {}
}
