// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.services.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.callchat.api.model.CallRecord;
import org.callchat.api.model.ChannelRole;
import org.callchat.api.model.OrderId;
import org.callchat.api.model.Settings;
import org.callchat.api.spi.CallSource.Listing;
import org.callchat.api.spi.CallSource.Refusal;
import org.callchat.api.spi.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private static final String COLUMNS =
            "order_id,file,call_sid,tel_id,cust_id,chain,store,agent,started_at,roles\r\n";

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("calls"));
        Folders.file(folder, "a.wav");
        Folders.file(folder, "sub/b.wav");
    }

    @Test
    void a_line_tells_all_that_is_known_of_a_call() throws IOException {
        Listing listing = listing(COLUMNS
                + "N-1,a.wav,CA1,T-1,+1-202-555-0101,Marrow & Finch,\"Elm Street, Unit \"\"4\"\"\",Laura,"
                + "2025-03-03T09:12:40+01:00,agent;customer\r\n");

        assertThat(listing.refused()).isEmpty();
        assertThat(listing.calls().get(0).call())
                .isEqualTo(new CallRecord(
                        new OrderId("N-1"),
                        Optional.of("CA1"),
                        Optional.of("T-1"),
                        Optional.of("+1-202-555-0101"),
                        Optional.of("Marrow & Finch"),
                        Optional.of("Elm Street, Unit \"4\""),
                        Optional.of("Laura"),
                        Optional.of(OffsetDateTime.parse("2025-03-03T09:12:40+01:00")),
                        List.of(ChannelRole.AGENT, ChannelRole.CUSTOMER)));
        assertThat(listing.calls().get(0).reference().locator())
                .isEqualTo(folder.resolve("a.wav").toString());
    }

    @Test
    void columns_come_in_any_order_and_case_and_others_are_passed_over() throws IOException {
        Listing listing = listing("\uFEFFFILE, Order_ID ,weather,Agent\nsub/b.wav,7,rain,Ewan\n\na.wav,8,sun,\n");

        assertThat(Folders.orders(listing)).containsExactly("7", "8");
        assertThat(listing.calls().get(0).call().agent()).contains("Ewan");
        assertThat(listing.calls().get(1).call().agent()).isEmpty();
        assertThat(listing.calls().get(1).call().roles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bad id,a.wav,,,,,,,,                               | OrderID
            ,a.wav,,,,,,,,                                     | no order_id
            N-2,,,,,,,,,                                       | no file
            N-2,gone.wav,,,,,,,,                               | is not there
            N-2,sub,,,,,,,,                                    | is no file
            N-2,../outside.wav,,,,,,,,                         | leads out
            N-2,sub/../../outside.wav,,,,,,,,                  | leads out
            N-2,a.wav,,,,,,,yesterday,                         | with offset
            N-2,a.wav,,,,,,,2025-03-03T09:12:40,               | with offset
            N-2,a.wav,,,,,,,2025-02-30T09:12:40Z,              | with offset
            N-2,a.wav,,,,,,,+123456789-01-01T00:00:00Z,        | with offset
            N-2,a.wav,,,,,,,,agent;boss                        | no channel role
            N-2,a.wav,,,,,,,,agent;                            | no channel role
            N-2,a.wav,,,,,,,                                   | 9 values for 10 columns
            N-2,a.wav,,,,,,,,,                                 | 11 values for 10 columns
            N-1,a.wav,,,,,,,,                                  | already on line 2
            """)
    void a_bad_line_is_refused_with_its_number_and_reason_and_the_others_go_on(String line, String reason)
            throws IOException {
        Folders.file(folder.getParent(), "outside.wav");

        Listing listing = listing(COLUMNS + "N-1,a.wav,,,,,,,,\r\n" + line + "\r\nN-3,sub/b.wav,,,,,,,,\r\n");

        assertThat(Folders.orders(listing)).containsExactly("N-1", "N-3");
        assertThat(listing.refused()).extracting(Refusal::where).containsExactly("manifest.csv:3");
        assertThat(listing.refused().get(0).reason()).contains(reason);
    }

    @Test
    void a_line_number_counts_the_lines_of_the_file() throws IOException {
        Listing listing = listing("order_id,file,store\n1,a.wav,\"two\nlines\"\n\n2,gone.wav,\n");

        assertThat(listing.refused()).extracting(Refusal::where).containsExactly("manifest.csv:2", "manifest.csv:5");
        assertThat(listing.refused().get(0).reason()).contains("store").contains("line break");
    }

    @Test
    void a_field_that_is_too_long_is_refused_without_telling_the_customers_number() throws IOException {
        Listing listing = listing("order_id,file,cust_id\n1,a.wav," + "5550101".repeat(40) + "\n");

        assertThat(listing.refused().get(0).reason()).contains("cust_id").doesNotContain("5550101");
    }

    @Test
    void a_recording_may_be_named_in_full() throws IOException {
        Path outside = Folders.file(folder.getParent(), "outside.wav");

        assertThat(listing("order_id,file\n1,\"" + outside + "\"\n")
                        .calls()
                        .get(0)
                        .reference()
                        .locator())
                .isEqualTo(outside.toString());
    }

    @Test
    void a_relative_path_does_not_leave_the_folder_by_a_link_either() throws IOException {
        Path outside = Folders.file(folder.getParent(), "outside.wav");
        try {
            Files.createSymbolicLink(folder.resolve("link.wav"), outside);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("SKIPPED symbolic links: this system or user may not make them (" + e
                    + "); on Windows turn on developer mode to have them tested");
        }

        assertThat(listing("order_id,file\n1,link.wav\n").refused().get(0).reason())
                .contains("leads out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order,file\n1,a.wav\n",
                "order_id;file\n1;a.wav\n",
                "order_id,file,FILE\n1,a.wav,a.wav\n",
                "order_id,file\n1,\"a.wav\n2,a.wav\n",
                "\0\1\2\3"
            })
    void a_manifest_that_makes_no_sense_is_refused_as_a_whole(String text) {
        Folders.assertFails(SourceCodes.MANIFEST_FORMAT, "manifest.csv", () -> listing(text));
    }

    @Test
    void a_manifest_in_another_encoding_or_of_bytes_is_told_to_be_saved_as_utf_8() throws IOException {
        Files.write(
                folder.resolve("manifest.csv"),
                "order_id,file,store\n1,a.wav,Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        Folders.assertFails(SourceCodes.MANIFEST_FORMAT, "CSV UTF-8", () -> Folders.list(folder));

        Files.write(folder.resolve("manifest.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'o', 0, 'r', 0});
        Folders.assertFails(SourceCodes.MANIFEST_FORMAT, "CSV UTF-8", () -> Folders.list(folder));
    }

    @Test
    void a_line_without_end_is_not_read_into_memory() {
        Folders.assertFails(
                SourceCodes.MANIFEST_FORMAT,
                "manifest.csv",
                () -> listing("order_id,file\n1,\"" + "x".repeat(3_000_000)));
        Folders.assertFails(
                SourceCodes.MANIFEST_FORMAT, "manifest.csv", () -> listing("order_id,file\n" + ",".repeat(300_000)));
    }

    @Test
    void more_lines_than_the_limit_are_refused_as_a_whole() throws IOException {
        Path file = manifest("order_id,file\n1,a.wav\n2,gone.wav\n");

        assertThat(new Manifest(file, 2).read(Progress.NONE).calls()).hasSize(1);
        Folders.assertFails(SourceCodes.TOO_MANY_CALLS, "more than 1", () -> new Manifest(file, 1).read(Progress.NONE));
    }

    @Test
    void a_manifest_with_column_names_only_has_no_calls() throws IOException {
        assertThat(listing(COLUMNS).calls()).isEmpty();
    }

    @Test
    void a_manifest_of_another_name_is_read_when_it_is_named() throws IOException {
        Files.writeString(folder.resolve("sub/list.csv"), "order_id,file\nB,b.wav\n");
        Settings relative = Folders.settings(folder).with(FolderPlace.MANIFEST, "sub/list.csv");
        Settings alone = Settings.DEFAULTS.with(
                FolderPlace.MANIFEST, folder.resolve("sub/list.csv").toString());

        for (Settings settings : List.of(relative, alone)) {
            assertThat(Folders.orders(new FolderCallSource().list(settings, Progress.NONE)))
                    .containsExactly("B");
        }
    }

    @Test
    void a_manifest_that_is_not_there_or_is_a_folder_is_named() throws IOException {
        Folders.assertFails(
                SourceCodes.MANIFEST_MISSING,
                "does not exist",
                () -> new FolderCallSource()
                        .list(Folders.settings(folder).with(FolderPlace.MANIFEST, "gone.csv"), Progress.NONE));
        Files.createDirectory(folder.resolve("manifest.csv"));
        Folders.assertFails(SourceCodes.MANIFEST_MISSING, "is no file", () -> Folders.list(folder));
    }

    private Path manifest(String text) throws IOException {
        return Files.writeString(folder.resolve("manifest.csv"), text);
    }

    private Listing listing(String manifest) throws IOException {
        manifest(manifest);
        return Folders.list(folder);
    }
}
