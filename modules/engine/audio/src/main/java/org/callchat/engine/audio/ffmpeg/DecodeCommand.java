// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.engine.audio.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callchat.engine.audio.DecodeLimits;

/** The arguments that make ffmpeg decode an untrusted file and touch nothing else. */
final class DecodeCommand {
    /** Every recording becomes this. */
    static final int SAMPLE_RATE_HZ = 16_000;

    /**
     * Containers that hold their sound themselves. Playlists, lists of files and descriptions of streams (hls, concat,
     * dash, sdp, image sequences, …), which could make ffmpeg read other files, are not among them.
     */
    private static final String CONTAINERS = "aac,ac3,aiff,amr,amrnb,amrwb,ape,asf,au,avi,caf,dss,eac3,flac,flv,"
            + "g723_1,ilbc,loas,matroska,webm,mov,mp4,m4a,3gp,mp3,mpc,mpc8,mpeg,mpegts,nut,ogg,qcp,sox,tak,tta,voc,"
            + "w64,wav,wv,xwma";

    private DecodeCommand() {}

    static List<String> arguments(Path recording, Optional<List<String>> rawInput, Duration time, DecodeLimits limits) {
        List<String> arguments = new ArrayList<>(List.of("-nostdin", "-hide_banner", "-nostats"));
        arguments.addAll(List.of("-loglevel", "level+info"));
        arguments.addAll(List.of("-max_alloc", String.valueOf(limits.maxAllocationBytes())));
        arguments.addAll(List.of("-timelimit", String.valueOf(time.toSeconds() + 5)));
        arguments.addAll(List.of("-threads", "1", "-protocol_whitelist", "file"));
        arguments.addAll(rawInput.orElse(List.of("-format_whitelist", CONTAINERS)));
        // with its protocol in front no name can pass for an option or another protocol
        arguments.addAll(List.of("-i", "file:" + recording.toAbsolutePath()));
        arguments.addAll(List.of("-map", "0:a:0", "-vn", "-sn", "-dn", "-map_metadata", "-1"));
        // what is missing in a damaged recording becomes silence, so that the rest keeps its time
        arguments.addAll(List.of("-af", "aresample=async=1", "-ar", String.valueOf(SAMPLE_RATE_HZ)));
        arguments.addAll(List.of("-threads", "1", "-c:a", "pcm_s16le", "-bitexact", "-f", "wav", "pipe:1"));
        return arguments;
    }
}
