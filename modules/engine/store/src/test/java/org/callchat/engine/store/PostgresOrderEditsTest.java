// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

class PostgresOrderEditsTest extends OrderEditsContract {
    private final PostgresTemplate template = new PostgresTemplate();

    @Override
    CallStore open() {
        return template.open();
    }
}
