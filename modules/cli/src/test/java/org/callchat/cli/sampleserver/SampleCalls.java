// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.cli.sampleserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A folder of made-up calls, and servers that offer them. */
final class SampleCalls {
    static final int LENGTH = 200_000;

    private final Path calls;
    private final Path known;

    SampleCalls(Path folder) throws IOException {
        calls = Files.createDirectories(folder.resolve("calls"));
        known = folder.resolve("known.csv");
        Files.writeString(
                calls.resolve("manifest.csv"),
                "order_id,file,call_sid,tel_id,cust_id,chain,store,agent,started_at,roles\n"
                        + "N-1,1.wav,CA1,T-1,+1-202-555-0101,Marrow,\"Elm, 4\",Laura,2025-03-03T09:12:40+00:00,agent;customer\n"
                        + "N-2,2.wav,CA2,T-2,+1-202-555-0102,Marrow,Riverside,Marcus,2025-03-04T10:00:00+00:00,both\n"
                        + "N-3,3.mp3,CA3,T-1,+1-202-555-0103,Quill,East,Laura,2025-03-05T18:30:59+00:00,agent;customer\n"
                        + "N-4,1.wav,,,,,,,2025-03-06T18:31:00+00:00,\n");
        Files.writeString(known, "order_id,duration_s,holds\nN-1,43.5,1.5-3;10-20.25\nN-2,,\n");
        for (String name : List.of("1.wav", "2.wav", "3.mp3")) {
            byte[] sound = new byte[LENGTH];
            new Random(name.hashCode()).nextBytes(sound);
            Files.write(calls.resolve(name), sound);
        }
    }

    Path file(String name) {
        return calls.resolve(name);
    }

    SampleCatalogue catalogue() throws IOException {
        return SampleCatalogue.read(calls, known);
    }

    SampleServer server(String... faults) throws IOException {
        return SampleServer.start(
                "127.0.0.1",
                0,
                catalogue(),
                Optional.empty(),
                Stream.of(faults).map(Fault::parse).toList());
    }
}
