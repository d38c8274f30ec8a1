// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.callview.review;

/** Who reviews at this desk, remembered from one start to the next. */
public interface ReviewerName {
    String get();

    void set(String name);
}
