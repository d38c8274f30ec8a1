#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Renders the sample calls, the truth beside them, the manifest and the order list from scripts.json.

usage: python3 samples/render.py

Needs the Debian packages flite, ffmpeg, asterisk-core-sounds-en-wav and asterisk-moh-opsound-wav.
The same script with the same program versions gives the same bytes: chance is seeded by the order id.

Everything happens on a grid of one millisecond (eight samples at 8 kHz), so the times in the truth
are exact: an utterance starts and ends where its sound does, to within one 10 ms level window.
"""
import csv, json, math, random, subprocess, sys, tempfile
from array import array
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROMPTS = Path("/usr/share/asterisk/sounds/en_US_f_Allison")
MUSIC = Path("/usr/share/asterisk/moh")

RATE = 8000
PER_MS = RATE // 1000
ROLES = ("agent", "customer")
FULL_SCALE = 32768
EDGE_DBFS = -37.0             # an utterance begins and ends where a 10 ms window reaches this level
PEAK_DBFS = -4.0              # nothing is louder than this
PROMPT_DBFS, MUSIC_DBFS = -20.0, -23.0
SHORT_PAUSE_MS = (300, 700)   # between turns, when the script does not ask for a silence
DEAD_AIR_MS = 10_000
INTERRUPTION_MS = 1_000
NEAR_MISSES = ("whoops", "groups", "loops", "hope so", "shops")

KIND = {"post_question": "after-question", "post_greeting": "after-greeting", "after_oops": "pause-after-oops",
        "checking_information": "silence-after-let-me-check", "customer_confusion": "after-confusion",
        "hold_announced": "hold-silent", "unexplained": "unexplained"}
EXTENSION = {"flac": "flac", "wav-mulaw": "wav", "opus": "opus", "mp3": "mp3", "damaged": "flac"}
ENCODER = {"flac": ["-c:a", "flac", "-compression_level", "12"],
           "wav-mulaw": ["-c:a", "pcm_mulaw"],
           "opus": ["-c:a", "libopus", "-b:a", "48k", "-vbr", "on"],
           "mp3": ["-c:a", "libmp3lame", "-b:a", "24k"]}


# ---- sound ------------------------------------------------------------------------------------------

def amplitude(dbfs):
    return FULL_SCALE * 10 ** (dbfs / 20)


def rms(samples):
    return math.sqrt(sum(s * s for s in samples) / max(1, len(samples)))


def ffmpeg(arguments, data=b""):
    command = ["ffmpeg", "-v", "error", "-y", *arguments]
    return subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True).stdout


def read_as_telephone(path, filters="anull"):
    """Any sound file as 8 kHz mono samples in the telephone band."""
    return array("h", ffmpeg(["-i", str(path), "-af", filters + ",highpass=f=120,aresample=8000",
                              "-ac", "1", "-f", "s16le", "-"]))


def speak(text, person):
    """Lets flite say the text; pitch is shifted by resampling, the pace stays."""
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "speech.wav"
        subprocess.run(["flite", "-voice", person["voice"], "--setf", f"duration_stretch={person['pace']}",
                        "-t", text, "-o", str(wav)], check=True)
        pitch = person["pitch"]
        return read_as_telephone(wav, f"asetrate={round(16000 * pitch)},aresample=16000,atempo={1 / pitch:.6f}")


def at_level(samples, dbfs):
    """The same sound with its speech at the given RMS level, or a little softer where a peak forbids it."""
    frames = [rms(samples[i:i + 80]) for i in range(0, len(samples), 80)]
    active = [f for f in frames if f > max(frames) / 30]
    gain = amplitude(dbfs) / math.sqrt(sum(f * f for f in active) / len(active))
    gain = min(gain, amplitude(PEAK_DBFS) / max(abs(s) for s in samples))
    return array("h", (round(s * gain) for s in samples))


def without_quiet_ends(samples):
    """Cuts, on the millisecond grid, what is quiet at both ends, and softens the cuts."""
    window = 10 * PER_MS
    loud = [i for i in range(0, len(samples) - window, PER_MS) if rms(samples[i:i + window]) > amplitude(EDGE_DBFS)]
    return faded(samples[loud[0]:loud[-1] + window], 3)


def faded(samples, ms):
    n = ms * PER_MS
    for i in range(n):
        samples[i] = samples[i] * i // n
        samples[-1 - i] = samples[-1 - i] * i // n
    return samples


def spoken(text, person):
    return without_quiet_ends(at_level(speak(text, person), person["level_dbfs"]))


def prompted(name):
    return without_quiet_ends(at_level(read_as_telephone(PROMPTS / f"{name}.wav"), PROMPT_DBFS))


def music(name, start_s, length_ms):
    whole = read_as_telephone(MUSIC / f"{name}.wav")
    first = round(start_s * RATE)
    return faded(at_level(whole[first:first + length_ms * PER_MS], MUSIC_DBFS), 5)


def add_noise(channel, dbfs, seed):
    """Adds soft room noise (low-passed Gaussian) of the given RMS level, in place."""
    chance, last, keep = random.Random(seed), 0.0, 0.6
    spread = amplitude(dbfs) * math.sqrt(1 - keep * keep)
    for i in range(len(channel)):
        last = keep * last + chance.gauss(0, spread)
        channel[i] = max(-FULL_SCALE, min(FULL_SCALE - 1, channel[i] + round(last)))


# ---- a call on its time line ------------------------------------------------------------------------

class Timeline:
    """What is heard when: filled step by step, all times in milliseconds."""

    def __init__(self, call, cast):
        self.call, self.cast = call, cast
        self.chance = random.Random(call["order_id"])
        self.sounds, self.utterances, self.holds, self.reasons = [], [], [], {}
        self.now = self.ms(call.get("lead_in")) or self.chance.randint(400, 900)
        self.asked_silence = 0
        for step in call["steps"]:
            self.take(step)
        self.length = self.now + (self.ms(call.get("tail")) or self.chance.randint(400, 900))

    @staticmethod
    def ms(seconds):
        return round((seconds or 0) * 1000)

    def take(self, step):
        if "silence" in step:
            self.asked_silence = self.ms(step["silence"])
            self.reasons[self.now] = step["because"]
        elif "hold" in step:
            self.play_hold(step)
        elif "prompt" in step:
            self.say("agent", step, prompted(step["prompt"]), f"asterisk:{step['prompt']}")
        else:
            role = next(r for r in ROLES if r in step)
            person = self.cast[self.call[role]]
            self.say(role, {**step, "text": step[role]}, spoken(step[role], person), f"flite:{person['voice']}")

    def say(self, role, step, sound, source):
        start = self.start_of(step)
        end = self.place(role, start, sound)
        self.utterances.append({"channel": role, "start": start, "end": end, "text": step["text"], "source": source})

    def play_hold(self, step):
        start = self.start_of(step)
        end = self.place("agent", start, music(step["music"], step["from"], self.ms(step["hold"])))
        self.holds.append({"channel": "agent", "start": start, "end": end, "announced": True,
                           "source": f"asterisk-moh:{step['music']}"})

    def start_of(self, step):
        if "overlap" in step:                                   # begins before the last one has ended
            return self.now - self.ms(step["overlap"])
        if "inside" in step:                                    # a word thrown in while the other goes on
            return self.utterances[-1]["start"] + self.ms(step["inside"])
        if self.asked_silence:
            wait, self.asked_silence = self.asked_silence, 0
            return self.now + wait
        return self.now + (self.chance.randint(*SHORT_PAUSE_MS) if self.sounds else 0)

    def place(self, role, start, sound):
        end = start + len(sound) // PER_MS
        self.sounds.append((role, start, end, sound))
        self.now = max(self.now, end)
        return end

    def channels(self):
        """The two channels as samples, noise included."""
        out = {role: array("h", bytes(2 * self.length * PER_MS)) for role in ROLES}
        for role, start, _, sound in self.sounds:
            first = start * PER_MS
            if any(out[role][first:first + len(sound)]):
                raise ValueError(f"{self.call['order_id']}: the {role} speaks over itself at {start} ms")
            out[role][first:first + len(sound)] = sound
        for role in self.call.get("noise_on", []):
            add_noise(out[role], self.call["noise_dbfs"], f"{self.call['order_id']} {role}")
        return [out[role] for role in ROLES]

    def gaps(self):
        """Spans in which nobody speaks and nothing plays."""
        covered = 0
        for start, end in sorted((s[1], s[2]) for s in self.sounds):
            if start > covered:
                yield covered, start
            covered = max(covered, end)
        yield covered, self.length


# ---- the truth --------------------------------------------------------------------------------------

def kind_of(gap, timeline):
    start, end = gap
    if start == 0: return "lead-in"
    if end == timeline.length: return "tail"
    return KIND[timeline.reasons[start][0]] if start in timeline.reasons else "pause"


def overlaps(utterances):
    """Where both speak; by = who started second; more than a second is an interruption."""
    for first in utterances:
        for second in utterances:
            start, end = second["start"], min(first["end"], second["end"])
            if first is not second and first["start"] <= start < end:
                yield {"start": start, "end": end, "by": second["channel"], "interruption": end - start > INTERRUPTION_MS}


def announced(timeline, start):
    return bool({"checking_information", "hold_announced"} & set(timeline.reasons.get(start, [])))


def truth(timeline, file_name):
    call, gaps = timeline.call, list(timeline.gaps())
    silent = [{"start": s, "end": e, "kind": kind_of((s, e), timeline)} for s, e in gaps]
    silent += [{"start": h["start"], "end": h["end"], "kind": "hold-music"} for h in timeline.holds]
    by_start = lambda spans: sorted(spans, key=lambda s: s["start"])
    utterances = by_start(timeline.utterances)
    return in_seconds({
        "file": file_name, "seconds": timeline.length,
        "channels": ["both"] if call.get("mono") else list(ROLES),
        "noise_dbfs": call.get("noise_dbfs"), "noise_on": call.get("noise_on", []),
        "utterances": utterances,
        "both_silent": by_start(silent),
        "holds": timeline.holds,
        "overlaps": by_start(overlaps(utterances)),
        "dead_air": [{"start": s, "end": e} for s, e in gaps if e - s >= DEAD_AIR_MS and not announced(timeline, s)],
        "near_misses": [u["text"] for u in utterances if any(n in u["text"].lower() for n in NEAR_MISSES)],
        "expected_patterns": [{"pattern": p, "start": s, "end": e} for s, e in gaps for p in timeline.reasons.get(s, [])],
        "keywords": [{"word": "oops", "channel": u["channel"], "start": u["start"], "end": u["end"]}
                     for u in utterances if "oops" in words(u["text"])]})


def words(text):
    return "".join(c if c.isalpha() else " " for c in text.lower()).split()


def in_seconds(value):
    """The truth is counted in milliseconds and written in seconds."""
    if isinstance(value, list): return [in_seconds(v) for v in value]
    if not isinstance(value, dict): return value
    return {k: v / 1000 if k in ("start", "end", "seconds") else in_seconds(v) for k, v in value.items()}


# ---- files ------------------------------------------------------------------------------------------

def encode(channels, how, path):
    samples = array("h", (s for frame in zip(*channels) for s in frame))
    if sys.byteorder == "big": samples.byteswap()
    ffmpeg(["-f", "s16le", "-ar", str(RATE), "-ac", str(len(channels)), "-i", "-",
            "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", *ENCODER[how], str(path)],
           samples.tobytes())


def mixed(channels):
    return [array("h", (a + b for a, b in zip(*channels)))]


def write_damaged(path, seed):
    """A proper FLAC head that promises 48 s of two channels, then bytes among which no frame ever starts."""
    promised = (RATE << 44) | (1 << 41) | (15 << 36) | 48 * RATE
    head = b"fLaC" + bytes([0x80, 0, 0, 34]) + (4096).to_bytes(2, "big") * 2 + bytes(6) + promised.to_bytes(8, "big") + bytes(16)
    chance = random.Random(seed)
    path.write_bytes(head + bytes(chance.randrange(0xFF) for _ in range(6000)))


def file_name(call):
    return f"{call['order_id']}.{EXTENSION[call['format']]}"


def render_call(call, cast):
    path = HERE / "calls" / file_name(call)
    if call["format"] == "damaged":
        return write_damaged(path, call["order_id"])
    timeline = Timeline(call, cast)
    channels = timeline.channels()
    encode(mixed(channels) if call.get("mono") else channels, call["format"], path)
    text = json.dumps(truth(timeline, path.name), indent=1, ensure_ascii=False)
    (HERE / "truth" / f"{call['order_id']}.json").write_text(text + "\n", encoding="utf-8")


def write_csv(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as out:
        csv.writer(out).writerows([header, *rows])          # RFC 4180: commas, quotes where needed, CRLF


def manifest_row(number, call):
    roles = "both" if call.get("mono") else ";".join(ROLES)
    call_sid = f"CA{random.Random(call['order_id']).getrandbits(128):032x}"
    return [call["order_id"], file_name(call), call_sid, f"T-{4101 + number % 6}", f"+1-202-555-{101 + 7 * number:04d}",
            call["chain"], call["store"], call["agent"], call["started_at"], roles]


def main():
    book = json.loads((HERE / "scripts.json").read_text(encoding="utf-8"))
    for folder in ("calls", "truth"):
        (HERE / folder).mkdir(exist_ok=True)
    for call in book["calls"]:
        render_call(call, book["cast"])
        print(file_name(call))
    write_csv(HERE / "calls" / "manifest.csv",
              "order_id file call_sid tel_id cust_id chain store agent started_at roles".split(),
              [manifest_row(i, c) for i, c in enumerate(book["calls"])])
    write_csv(HERE / "orders.csv", ["order_id"], [[o] for o in book["order_list"]])


if __name__ == "__main__":
    main()
