#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how well and how fast CHAT hears recordings whose truth is known.

usage: python3 samples/measure.py [RECORDINGS [TRUTH]] [options]

RECORDINGS is a folder (the sample calls unless named), TRUTH the folder with NAME.json for each recording as in
samples/truth, or with a transcripts.tsv (file, seconds, text); it is RECORDINGS unless named.

  --chat PATH      the command line of the product  (application/target/chat/bin/chat)
  --keep DIR       keep the results there
  --json           print the figures as JSON
  anything else    is handed to 'chat analyze', e.g. --model base.en --threads 2 --set transcription.windows=whole

Figures
  WER              word errors (substituted, left out, put in) per word of the truth, each channel by itself; without
                   case and punctuation, numbers in words
  silence F1       silences of at least 1 s with both ends within a tolerance of the truth
  keyword F1       'oops' within 1 s of where it is said
  in silence       words that are put wholly inside a true silence of 2 s or more and are not marked as suspect
  misplaced        words that were heard right and whose middle is put more than 0.3 s outside their utterance
"""
import difflib, json, re, subprocess, sys, tempfile, time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SPELT_OUT = {"mr": "mister", "mrs": "missus", "dr": "doctor", "ok": "okay"}


def in_words(digits):
    """A number of up to two digits as it is spoken, a longer one digit by digit, full hundreds as such."""
    if len(digits) == 3 and digits.endswith("00") and digits != "000":
        return [ONES[int(digits[0])], "hundred"]
    if len(digits) > 2 or (len(digits) == 2 and digits[0] == "0"):
        return [ONES[int(d)] for d in digits]
    number = int(digits)
    if number < 20:
        return [ONES[number]]
    return [TENS[number // 10 - 2]] + ([ONES[number % 10]] if number % 10 else [])


def plain(text):
    """The words of a text as they are compared."""
    text = text.lower().replace("\u2019", "'").replace("%", " percent ")
    text = re.sub(r"\[.*?\]|\(.*?\)|\*.*?\*", " ", text)
    text = re.sub(r"(?<=\d),(?=\d)|(?<=\d)(?:st|nd|rd|th)\b", "", text)
    found = []
    for word in re.findall(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)?", text):
        found += in_words(word) if word.isdigit() else [SPELT_OUT.get(word, word)]
    return found


def distance(said, heard):
    """Levenshtein's distance in words."""
    row = list(range(len(heard) + 1))
    for i, a in enumerate(said, 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
    return row[-1]


def joined(spans):
    """Spans in order, those that touch made one."""
    out = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1] + 0.001:
            out[-1] = out[-1][0], max(end, out[-1][1])
        else:
            out.append((start, end))
    return out


def f1(hits, missed, false):
    return 2 * hits / (2 * hits + missed + false) if hits + missed + false else None


class Count:
    """Hits, misses and false alarms."""

    def __init__(self):
        self.hits = self.missed = self.false = 0

    def add(self, true, found, same):
        left = list(found)
        for t in true:
            match = next((f for f in left if same(t, f)), None)
            if match is None:
                self.missed += 1
            else:
                left.remove(match)
                self.hits += 1
        self.false += len(left)

    def f1(self):
        return f1(self.hits, self.missed, self.false)


class Score:
    def __init__(self):
        self.errors = self.words = self.recordings = self.lost = self.in_silence = self.misplaced = 0
        self.wide, self.narrow, self.keywords = Count(), Count(), Count()

    def text(self, said, heard):
        self.words += len(said)
        self.errors += distance(said, heard)

    def places(self, utterances, words):
        said = [(word, u) for u in utterances for word in plain(u["text"])]
        heard = [(word, w) for w in words for word in plain(w["text"])]
        same = difflib.SequenceMatcher(None, [a for a, _ in said], [b for b, _ in heard], autojunk=False)
        for block in same.get_matching_blocks():
            for i in range(block.size):
                utterance, word = said[block.a + i][1], heard[block.b + i][1]
                middle = (word["start_s"] + word["end_s"]) / 2
                self.misplaced += not utterance["start"] - 0.3 <= middle <= utterance["end"] + 0.3

    def call(self, truth, result):
        self.recordings += 1
        segments = ((result or {}).get("transcript") or {}).get("segments", [])
        self.lost += result is None or result.get("transcript") is None
        split = any(s["channel"] is not None for s in segments)
        for number, who in enumerate(truth["channels"]) if split else [(None, None)]:
            said = [u for u in sorted(truth["utterances"], key=lambda u: u["start"]) if who in (None, u["channel"])]
            heard = [s for s in sorted(segments, key=lambda s: s["start_s"]) if s["channel"] == number or not split]
            self.text(plain(" ".join(u["text"] for u in said)), plain(" ".join(s["text"] for s in heard)))
            self.places(said, [w for s in heard for w in s.get("words", [])])
        quiet = joined((s["start"], s["end"]) for s in truth["both_silent"] if s.get("kind") not in ("hold", "hold-music"))
        true = [q for q in quiet if q[1] - q[0] >= 1]
        found = [(s["start_s"], s["end_s"]) for s in (result or {}).get("silences", [])
                 if s["kind"] == "mutual" and s["duration_s"] >= 1]
        for count, tolerance in (self.wide, 0.25), (self.narrow, 0.1):
            count.add(true, found, lambda t, f, near=tolerance: max(abs(t[0] - f[0]), abs(t[1] - f[1])) <= near)
        self.keywords.add(
            [(k["word"], k["start"], k["end"]) for k in truth.get("keywords", [])],
            [(k["term"], k["start_s"]) for k in (result or {}).get("keywords", [])],
            lambda t, f: t[0] == f[0] and t[1] - 1 <= f[1] <= t[2] + 1)
        words = [w for s in segments for w in s.get("words", []) if not w.get("suspect")]
        self.in_silence += sum(a <= w["start_s"] and w["end_s"] <= b for w in words for a, b in quiet if b - a >= 2)


def result_of(results, name):
    path = results / (name + ".json")
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def score(truth, results):
    total = Score()
    table = truth / "transcripts.tsv"
    if table.exists():
        for line in table.read_text(encoding="utf-8").splitlines()[1:]:
            name, _, text = line.split("\t")[:3]
            result = result_of(results, Path(name).stem)
            segments = ((result or {}).get("transcript") or {}).get("segments", [])
            total.recordings += 1
            total.lost += not result or result.get("transcript") is None
            total.text(plain(text), plain(" ".join(s["text"] for s in segments)))
    for path in sorted(truth.glob("*.json")):
        total.call(json.loads(path.read_text(encoding="utf-8")), result_of(results, path.stem))
    return total


def shown(value):
    return "-" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)


def taken(arguments, option, fallback):
    if option in arguments:
        at = arguments.index(option)
        value = arguments[at + 1]
        del arguments[at:at + 2]
        return value
    return fallback


def main():
    arguments = sys.argv[1:]
    if "-h" in arguments or "--help" in arguments:
        print(__doc__)
        return 0
    chat = taken(arguments, "--chat", str(HERE.parent / "application/target/chat/bin/chat"))
    keep = taken(arguments, "--keep", None)
    as_json = "--json" in arguments
    arguments = [a for a in arguments if a != "--json"]
    folders = []
    while arguments and not arguments[0].startswith("-"):
        folders.append(Path(arguments.pop(0)))
    if any(Path(a).is_dir() for a in arguments):
        print("the folders come first; see --help", file=sys.stderr)
        return 2
    recordings = folders[0] if folders else HERE / "calls"
    truth = folders[1] if len(folders) > 1 else folders[0] if folders else HERE / "truth"
    with tempfile.TemporaryDirectory() as scratch:
        results = Path(keep or scratch)
        begin = time.monotonic()
        run = subprocess.run([chat, "analyze", "--out", str(results), *arguments, str(recordings)],
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        wall = time.monotonic() - begin
        if run.returncode not in (0, 1):
            print(run.stderr, file=sys.stderr)
            return run.returncode
        total = score(truth, results)
    figures = {
        "recordings": total.recordings, "without a transcript": total.lost,
        "WER": total.errors / total.words if total.words else None, "words": total.words,
        "silence F1, 250 ms": total.wide.f1(), "silence F1, 100 ms": total.narrow.f1(),
        "keyword F1": total.keywords.f1(), "in silence": total.in_silence,
        "misplaced": total.misplaced, "wall time, s": round(wall, 1)}
    print(json.dumps(figures, indent=1) if as_json else "\n".join(f"{name:22s}{shown(value):>8s}" for name, value in figures.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
