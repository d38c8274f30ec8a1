// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.store;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class DerbyReviewsTest extends ReviewsContract {
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
}
