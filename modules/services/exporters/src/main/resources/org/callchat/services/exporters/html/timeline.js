// A call drawn to scale: who spoke when, and the silences between.

const LANE = 22;

function timeline(details, onSilence) {
  const { recording } = details;
  if (!recording || !(recording.duration > 0)) return null;
  const scale = (s) => (1000 * s) / recording.duration;
  const { roles } = recording;
  const height = LANE * roles.length;
  const shape = (className, from, to, y, h, ...children) =>
    svg("rect", { class: className, x: scale(from), width: Math.max(0.6, scale(to - from)), y, height: h }, ...children);

  const bands = details.silences
    .map((silence, index) => ({ silence, index }))
    .filter(({ silence }) => silence.kind !== "one_sided")
    .map(({ silence, index }) => {
      const kind = silence.kind === "hold" ? "hold" : silence.category;
      const band = shape(`band band-${kind}`, silence.start, silence.end, 0, height,
        svg("title", {}, `${kind === "hold" ? "Hold" : "Silence"} of ${say.span(silence.end - silence.start)} at ${say.place(silence.start)}`));
      band.addEventListener("click", () => onSilence(index));
      return band;
    });
  const lane = (channel) => Math.min(channel ?? 0, roles.length - 1);
  const speech = details.segments.map((segment) =>
    shape(`speech speech-${roles[lane(segment.channel)]}`, segment.start, segment.end, LANE * lane(segment.channel) + 6, LANE - 12));
  const hits = details.keywords.map((hit) =>
    shape("hit", hit.start, hit.start + recording.duration / 500, LANE * lane(hit.channel) + 1, LANE - 2,
      svg("title", {}, `“${hit.term}” at ${say.place(hit.start)}`)));

  return el("div", { class: "track" },
    el("div", { class: "lanes", "aria-hidden": "true" }, roles.map((role) => el("span", {}, say.speaker(role)))),
    svg("svg", {
      viewBox: `0 0 1000 ${height}`, height, preserveAspectRatio: "none", role: "img",
      "aria-label": `Timeline of ${say.clock(recording.duration)}; the silences are listed below`,
    }, svg("rect", { class: "ground", width: 1000, height }), ...bands, ...speech, ...hits),
    el("div", { class: "axis", "aria-hidden": "true" },
      [0, 0.25, 0.5, 0.75, 1].map((part) => el("span", {}, say.clock(part * recording.duration)))),
    legend(details));
}

function legend({ recording, silences, keywords }) {
  const has = (test) => silences.some((s) => s.kind !== "one_sided" && test(s));
  const entries = [
    ...new Set(recording.roles.filter((role) => role !== "other")),
  ].map((role) => [`speech-${role}`, `${say.speaker(role)} speaks`]);
  for (const category of CATEGORIES) {
    if (has((s) => s.kind === "mutual" && s.category === category)) entries.push([`fill-${category}`, `${category} silence`]);
  }
  if (has((s) => s.kind === "hold")) entries.push(["band-hold", "hold"]);
  if (keywords.length) entries.push(["hit", "keyword"]);
  return el("div", { class: "legend", "aria-hidden": "true" },
    entries.map(([className, name]) => el("span", {}, el("i", { class: `dot ${className}` }), name)));
}
