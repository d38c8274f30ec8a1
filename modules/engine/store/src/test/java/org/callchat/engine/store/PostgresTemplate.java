// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

/** Empty databases on a server, and the same one again for a test that closes its store. */
final class PostgresTemplate {
    private static final NodeCard SELF = NodeCard.of("tests", "tests", "this machine", "");
    private static PostgresAddress template;

    private PostgresAddress mine;

    private static synchronized PostgresAddress template(PostgresServer server) {
        if (template == null) {
            PostgresAddress made = server.database();
            server.open(made, SELF).close();
            template = made;
        }
        return template;
    }

    synchronized CallStore open() {
        PostgresServer server = PostgresServer.shared();
        if (mine == null) {
            mine = server.copyOf(template(server));
        }
        return server.open(mine, SELF);
    }
}
