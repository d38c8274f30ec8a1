// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import java.io.IOException;

/** A download stopped in the middle; what has come is kept and can be continued. */
final class DownloadCut extends IOException {
    private static final long serialVersionUID = 1;

    DownloadCut(String message, Throwable cause) {
        super(message, cause);
    }

    DownloadCut(String message) {
        super(message);
    }
}
