// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.transcription.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.callchat.api.model.CallFailure;
import org.callchat.api.model.FailureCode;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ModelCacheTest {
    private static final CatalogueModel MODEL = Sample.model();

    @TempDir
    Path folder;

    private Path shipped;
    private Path cacheFolder;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void folders() throws IOException {
        shipped = Files.createDirectories(folder.resolve("shipped"));
        cacheFolder = folder.resolve("user/models");
    }

    @Test
    void what_the_product_brings_along_is_used_first() throws IOException {
        Path file = Files.write(shipped.resolve(MODEL.fileName()), Sample.BYTES);
        assertThat(cache(bringing(Sample.BYTES)).fetch(MODEL, Progress.NONE)).isEqualTo(file);
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_model_is_fetched_once() {
        ModelCache cache = cache(bringing(Sample.BYTES));
        Path file = cache.fetch(MODEL, Progress.NONE);
        assertThat(file).hasParent(cacheFolder).hasBinaryContent(Sample.BYTES);
        assertThat(cache.fetch(MODEL, Progress.NONE)).isEqualTo(file);
        assertThat(asked).hasValue(1);
        assertThat(cache.locate(MODEL)).contains(file);
    }

    @Test
    void wrong_bytes_are_deleted_and_the_next_source_is_tried() {
        Path file = cache(bringing(Sample.otherBytes()), bringing(Sample.BYTES)).fetch(MODEL, Progress.NONE);
        assertThat(file).hasBinaryContent(Sample.BYTES);
        assertThat(cacheFolder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void when_all_fail_each_source_is_named_with_its_reason_and_what_to_do() {
        ModelCache cache = cache(failing("no route"), bringing(Sample.otherBytes()));
        assertThatThrownBy(() -> cache.fetch(MODEL, Progress.NONE))
                .hasMessageContaining("failing source (no route)")
                .hasMessageContaining("its SHA-256 is " + Sample.hash(Sample.otherBytes()))
                .hasMessageContaining("chat models fetch sample")
                .hasMessageContaining("yourself at " + cacheFolder.resolve(MODEL.fileName()))
                .satisfies(has(ModelFailures.UNAVAILABLE));
        assertThat(cache.locate(MODEL)).isEmpty();
    }

    @Test
    void a_damaged_file_in_the_cache_is_fetched_again() throws IOException {
        Files.createDirectories(cacheFolder);
        Files.write(cacheFolder.resolve(MODEL.fileName()), Arrays.copyOf(Sample.BYTES, 10));
        assertThat(cache(bringing(Sample.BYTES)).fetch(MODEL, Progress.NONE)).hasBinaryContent(Sample.BYTES);
    }

    @Test
    void a_damaged_file_of_the_product_is_passed_over_and_named_if_nothing_else_helps() throws IOException {
        Path file = Files.write(shipped.resolve(MODEL.fileName()), Sample.otherBytes());
        assertThat(cache(bringing(Sample.BYTES)).fetch(MODEL, Progress.NONE)).hasParent(cacheFolder);
        Files.delete(cacheFolder.resolve(MODEL.fileName()));
        assertThatThrownBy(() -> cache().fetch(MODEL, Progress.NONE)).hasMessageContaining(file.toString());
    }

    @Test
    void two_that_need_the_same_model_fetch_it_once() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ModelSource slow = source("slow source", part -> {
            begun.countDown();
            await(goOn);
            Files.write(part, Sample.BYTES);
        });
        CompletableFuture<Path> first =
                CompletableFuture.supplyAsync(() -> cache(slow).fetch(MODEL, Progress.NONE));
        await(begun);
        CompletableFuture<Path> second = CompletableFuture.supplyAsync(
                () -> cache(failing("must not be asked")).fetch(MODEL, Progress.NONE));
        goOn.countDown();
        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(first.get(30, TimeUnit.SECONDS));
        assertThat(asked).hasValue(1);
    }

    @Test
    void waiting_for_another_process_can_be_cancelled() throws IOException {
        Files.createDirectories(cacheFolder);
        Path lock = cacheFolder.resolve(MODEL.fileName() + ".lock");
        Progress cancelled = new Progress() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(channel.lock()).isNotNull();
            assertThatThrownBy(() -> cache(bringing(Sample.BYTES)).fetch(MODEL, cancelled))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_cache_that_cannot_be_written_is_named_with_the_remedy() throws IOException {
        Files.writeString(folder.resolve("user"), "a file where a folder should be");
        assertThatThrownBy(() -> cache(bringing(Sample.BYTES)).fetch(MODEL, Progress.NONE))
                .hasMessageContaining(cacheFolder.toString())
                .hasMessageContaining("CHAT_CACHE")
                .satisfies(has(ModelFailures.CACHE));
    }

    @Test
    void a_truncated_file_of_the_user_is_named_with_what_was_expected_and_found() throws IOException {
        Path file = Files.write(folder.resolve("mine.bin"), Arrays.copyOf(Sample.BYTES, 10));
        assertThatThrownBy(() -> cache().verify(file, MODEL, Progress.NONE))
                .hasMessageContaining(file + " is not the model sample")
                .hasMessageContaining("10 bytes instead of 300000")
                .satisfies(has(ModelFailures.DAMAGED));
    }

    @Test
    void a_file_of_the_user_with_another_content_is_named_with_both_hashes() throws IOException {
        Path file = Files.write(folder.resolve("mine.bin"), Sample.otherBytes());
        assertThatThrownBy(() -> cache().verify(file, MODEL, Progress.NONE))
                .hasMessageContaining(Sample.hash(Sample.otherBytes()).hex())
                .hasMessageContaining(MODEL.sha256().hex())
                .satisfies(has(ModelFailures.DAMAGED));
    }

    @Test
    void a_file_of_the_user_that_is_not_there_is_named() {
        Path file = folder.resolve("nowhere.bin");
        assertThatThrownBy(() -> cache().verify(file, MODEL, Progress.NONE))
                .hasMessageContaining(file + " is not there")
                .satisfies(has(ModelFailures.DAMAGED));
    }

    private ModelCache cache(ModelSource... sources) {
        return new ModelCache(new ModelFolders(List.of(shipped), cacheFolder), List.of(sources));
    }

    private ModelSource bringing(byte[] content) {
        return source("bringing source", part -> Files.write(part, content));
    }

    private ModelSource failing(String reason) {
        return source("failing source", part -> {
            throw new IOException(reason);
        });
    }

    private interface Fetching {
        void into(Path part) throws IOException;
    }

    private ModelSource source(String name, Fetching fetching) {
        return new ModelSource() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public Optional<String> offers(CatalogueModel model) {
                return Optional.of(name);
            }

            @Override
            public void fetch(CatalogueModel model, Path part, Progress progress) throws IOException {
                asked.incrementAndGet();
                fetching.into(part);
            }
        };
    }

    private static java.util.function.Consumer<Throwable> has(FailureCode code) {
        return e -> assertThat(e)
                .asInstanceOf(type(CallFailure.class))
                .extracting(CallFailure::code)
                .isEqualTo(code);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
