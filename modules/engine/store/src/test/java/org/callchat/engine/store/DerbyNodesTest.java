// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class DerbyNodesTest extends NodesContract {
    @TempDir
    static Path template;

    @TempDir
    Path folder;

    @BeforeAll
    static void createTemplate() {
        DerbyTemplate.create(template);
    }

    @Override
    CallStore open() {
        return DerbyTemplate.open(template, folder);
    }

    /** Only one process has it open; this one plays two. */
    @Override
    CallStore as(NodeCard other) {
        return new JdbiCallStore(store.dataSource(), new DerbyDialect(), other, () -> {});
    }
}
