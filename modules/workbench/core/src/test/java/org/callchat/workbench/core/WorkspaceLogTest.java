// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLogTest {
    private static final Logger LOG = Logger.getLogger("org.callchat.test");

    @TempDir
    Path folder;

    @Test
    void what_is_logged_goes_to_the_workspace_that_is_open_and_to_no_other() throws IOException {
        WorkspaceLog log = new WorkspaceLog();
        log.follow(CompletableFuture.completedFuture(new FakeDesk(folder.resolve("first"))));
        LOG.info("one");
        log.follow(CompletableFuture.completedFuture(new FakeDesk(folder.resolve("second"))));
        LOG.info("two");
        log.follow(new CompletableFuture<>());
        LOG.info("three");

        assertThat(text("first")).contains("one").doesNotContain("two");
        assertThat(text("second")).contains("two").doesNotContain("three");
    }

    private String text(String workspace) throws IOException {
        return Files.readString(folder.resolve(workspace).resolve("logs/chat-0.log"));
    }
}
