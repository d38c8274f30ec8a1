// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview;

import java.util.prefs.Preferences;
import org.callchat.workbench.callview.review.ReviewerName;
import org.openide.util.NbPreferences;

/** The reviewer of this user's workbench; at first whoever is logged in to the machine. */
final class RememberedReviewer implements ReviewerName {
    private static final String KEY = "reviewer";

    private final Preferences preferences = NbPreferences.forModule(RememberedReviewer.class);

    @Override
    public String get() {
        return preferences.get(KEY, System.getProperty("user.name", "somebody"));
    }

    @Override
    public void set(String name) {
        preferences.put(KEY, name);
    }
}
