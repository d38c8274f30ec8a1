#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the sample calls against the truth beside them; needs ffmpeg.

usage: python3 samples/check.py

Decodes every call, finds the spans of 0.9 s and more in which every 10 ms window of every channel stays
below -40 dBFS, and compares them with the truth. Also looks at levels, clipping, leakage from one channel
to the other, and whether the damaged file is refused. Ends with 1 when something is wrong.
"""
import csv, json, math, subprocess, sys
from array import array
from itertools import accumulate
from pathlib import Path

HERE = Path(__file__).resolve().parent
RATE, PER_MS, WINDOW_MS = 8000, 8, 10
SOUND_DBFS, LEAST_S, TOLERANCE_S = -40.0, 0.9, 0.020
LOUDEST, SOFTEST_PEAK = -3.0, -13.0


def dbfs(value):
    return 20 * math.log10(max(value, 1e-3) / 32768)


def decode(path, channels):
    """The samples of each channel, or none at all when the file cannot be decoded."""
    run = subprocess.run(["ffmpeg", "-v", "error", "-i", str(path), "-f", "s16le", "-ar", str(RATE), "-"], capture_output=True)
    samples = array("h", run.stdout[:len(run.stdout) // 2 * 2])
    return [samples[c::channels] for c in range(channels)]


def levels(samples):
    """RMS in dBFS of the 10 ms window that starts at each millisecond."""
    sums, n = [0, *accumulate(s * s for s in samples)], WINDOW_MS * PER_MS
    return [dbfs(math.sqrt((sums[i + n] - sums[i]) / n)) for i in range(0, len(samples) - n + 1, PER_MS)]


def sounding(samples):
    """Per millisecond: does a window that covers it reach the level of sound?"""
    out = bytearray(len(samples) // PER_MS + 1)
    for ms, level in enumerate(levels(samples)):
        if level > SOUND_DBFS:
            out[ms:ms + WINDOW_MS] = b"\1" * WINDOW_MS
    return out[:len(samples) // PER_MS]


def quiet_spans(masks):
    """Spans in seconds, at least LEAST_S long, in which no channel sounds."""
    start = None
    for ms, heard in enumerate([*map(any, zip(*masks)), True]):
        if not heard and start is None: start = ms
        if heard and start is not None:
            if ms - start >= LEAST_S * 1000: yield start / 1000, ms / 1000
            start = None


def longest_inner_pause(mask, utterances):
    """The longest quiet stretch inside one utterance: it must not look like a silence of the call."""
    inside = [bytes(mask[round(u["start"] * 1000):round(u["end"] * 1000)]) for u in utterances]
    return max((len(run) for span in inside for run in span.split(b"\1")), default=0) / 1000


def compare(found, true):
    """Worst distance of an edge; a span that only one side has is reported as a problem."""
    problems, worst = [], 0.0
    for span in true:
        near = min(found, key=lambda f: abs(f[0] - span[0]) + abs(f[1] - span[1]), default=(9e9, 9e9))
        off = max(abs(near[0] - span[0]), abs(near[1] - span[1]))
        if off > TOLERANCE_S: problems.append(f"silence {span} is not where the truth says (nearest {near})")
        else: worst = max(worst, off)
    if len(found) != len(true): problems.append(f"{len(found)} silences heard, {len(true)} in the truth")
    return worst, problems


def peak_in(channel, spans):
    parts = [channel[round(a * RATE):round(b * RATE)] for a, b in spans]
    return dbfs(max((abs(s) for p in parts for s in p), default=0))


def check(path, truth):
    count = len(truth["channels"])
    channels = decode(path, count)
    masks = [sounding(c) for c in channels]
    true = [(s["start"], s["end"]) for s in truth["both_silent"] if s["kind"] != "hold-music" and s["end"] - s["start"] >= LEAST_S]
    worst, problems = compare(list(quiet_spans(masks)), true)
    seconds = len(channels[0]) / RATE
    if abs(seconds - truth["seconds"]) > 0.02: problems.append(f"{seconds} s long, {truth['seconds']} s in the truth")
    peaks, leak = [], -999.0
    for i, who in enumerate(truth["channels"]):
        mine = [(u["start"], u["end"]) for u in truth["utterances"] if count == 1 or u["channel"] == who]
        peaks.append(peak_in(channels[i], mine))
        pause = longest_inner_pause(masks[i], [{"start": a, "end": b} for a, b in mine])
        if pause >= LEAST_S: problems.append(f"a pause of {pause} s inside an utterance of the {who}")
        if not SOFTEST_PEAK <= peaks[-1] <= LOUDEST: problems.append(f"speech of the {who} peaks at {peaks[-1]:.1f} dBFS")
        quiet = bytearray(masks[i])
        for u in [*truth["utterances"], *truth["holds"]]:
            if count == 1 or u["channel"] == who:
                quiet[round(u["start"] * 1000) - 20:round(u["end"] * 1000) + 20] = bytes(round(u["end"] * 1000) - round(u["start"] * 1000) + 40)
        if any(quiet): problems.append(f"the channel of the {who} sounds where nobody speaks on it")
    if any(abs(s) >= 32767 for c in channels for s in c): problems.append("clipped")
    print(f"{path.name:14s} {seconds:6.2f} s  {len(true)} silences, edges within {worst * 1000:3.0f} ms  speech peaks "
          + ", ".join(f"{p:.1f}" for p in peaks) + " dBFS" + "".join("\n    WRONG: " + p for p in problems))
    return not problems


def check_damaged(path):
    refused = not decode(path, 1)[0]
    print(f"{path.name:14s} " + ("cannot be decoded, as intended" if refused else "\n    WRONG: this file should not decode"))
    return refused


def main():
    good = True
    for row in csv.DictReader(open(HERE / "calls" / "manifest.csv", newline="", encoding="utf-8")):
        path, truth = HERE / "calls" / row["file"], HERE / "truth" / (row["order_id"] + ".json")
        good &= check(path, json.loads(truth.read_text(encoding="utf-8"))) if truth.exists() else check_damaged(path)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
