// SPDX-License-Identifier: GPL-3.0-or-later
package org.callchat.workbench.charts;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How tracks share the height they have.
 *
 * @param top where the first track begins
 * @param height of all tracks together
 * @param shares of the height, one per track, adding up to 1
 */
record TrackLayout(int top, int height, List<Double> shares) {
    /** No track is dragged smaller than this part of the height. */
    private static final double SMALLEST = 0.15;

    private static final int GRIP = 4;

    TrackLayout {
        shares = List.copyOf(shares);
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("there is no call without a track");
        }
        height = Math.max(0, height);
    }

    /** Tracks of equal height. */
    static List<Double> equalShares(int tracks) {
        return Collections.nCopies(tracks, 1.0 / tracks);
    }

    int tracks() {
        return shares.size();
    }

    int topOf(int track) {
        double above =
                shares.stream().limit(track).mapToDouble(Double::doubleValue).sum();
        return top + (int) Math.round(above * height);
    }

    int heightOf(int track) {
        return topOf(track + 1) - topOf(track);
    }

    Optional<Integer> trackAt(int y) {
        for (int track = 0; track < tracks(); track++) {
            if (y >= topOf(track) && y < topOf(track + 1)) {
                return Optional.of(track);
            }
        }
        return Optional.empty();
    }

    /** The track whose lower edge can be dragged from here. */
    Optional<Integer> dividerAt(int y) {
        for (int track = 0; track + 1 < tracks(); track++) {
            if (Math.abs(y - topOf(track + 1)) <= GRIP) {
                return Optional.of(track);
            }
        }
        return Optional.empty();
    }

    /** The shares after a track's lower edge was dragged to a height; its neighbour gives or takes. */
    List<Double> dividedAt(int track, int y) {
        double both = shares.get(track) + shares.get(track + 1);
        double wanted = height == 0 ? both / 2 : (double) (y - topOf(track)) / height;
        double share = Math.max(SMALLEST, Math.min(both - SMALLEST, wanted));
        return java.util.stream.IntStream.range(0, tracks())
                .mapToObj(t -> t == track ? share : t == track + 1 ? both - share : shares.get(t))
                .toList();
    }
}
