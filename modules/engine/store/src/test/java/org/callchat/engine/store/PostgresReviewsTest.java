// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

class PostgresReviewsTest extends ReviewsContract {
    private final PostgresTemplate template = new PostgresTemplate();

    @Override
    CallStore open() {
        return template.open();
    }
}
