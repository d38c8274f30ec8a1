// What an opened row shows.

const SILENCES_AT_FIRST = 20;

/** @param terms what was searched for, to be marked */
function openedCall(call, terms) {
  const details = detailsOf(call);
  const roles = details.recording?.roles ?? [];
  const role = (channel) => (known(channel) ? roles[channel] : roles.length === 1 ? roles[0] : undefined) ?? "other";
  const speaker = (channel) => el("span", { class: `speaker ${role(channel)}` }, say.speaker(role(channel)));
  const context = { call, details, roles, role, speaker, terms };
  const listed = silenceList(context);
  return el("div", { class: "call" },
    failures(context),
    timeline(details, listed.show),
    el("div", { class: "call-grid" },
      el("div", { class: "side" }, listed.element, oneSided(context), transcript(context)),
      el("div", { class: "side" }, keywords(context), measures(context), facts(context))));
}

function section(title, count, ...content) {
  return el("section", {}, el("h3", {}, title, known(count) ? el("span", { class: "count" }, say.count(count)) : null), content);
}

function failures({ call, details, terms }) {
  if (!details.failures.length) return null;
  const over = call.state === "completed";
  const kind = over ? "past" : call.state === "dead" ? "" : "retry";
  return el("div", { class: "failures" }, details.failures.map((failure) =>
    el("div", { class: `failure ${kind}` },
      icon(over ? "failed" : call.state === "dead" ? "dead" : "failed", over ? "ink-pending" : call.state === "dead" ? "ink-dead" : "ink-failed"),
      el("p", { dir: "auto" }, marked(failure.message, terms)),
      el("p", { class: "fine" }, el("code", {}, failure.code),
        ` · ${failure.stage} · attempt ${failure.attempt} · ${say.started(failure.at)} UTC`))));
}

function silenceList(context) {
  const { call, details } = context;
  const listed = details.silences.map((silence, index) => ({ silence, index })).filter(({ silence }) => silence.kind !== "one_sided");
  const cards = new Map();
  const holder = el("div", { class: "silences" });
  const add = (entries) => entries.forEach(({ silence, index }) => {
    const card = silenceCard(silence, context);
    cards.set(index, card);
    holder.append(card);
  });
  add(listed.slice(0, SILENCES_AT_FIRST));
  const rest = listed.slice(SILENCES_AT_FIRST);
  const more = rest.length
    ? el("button", { type: "button", class: "quiet show-more", click: showAll }, `Show ${say.things(rest.length, "more silence")}`)
    : null;
  if (more) holder.append(more);

  function showAll() {
    more?.remove();
    add(rest.splice(0));
  }
  function show(index) {
    if (!cards.has(index)) showAll();
    cards.forEach((card) => card.classList.remove("lit"));
    cards.get(index)?.classList.add("lit");
    cards.get(index)?.scrollIntoView({ block: "nearest" });
  }
  const nothing = details.recording ? "No silence was found."
    : call.failure ? "There is no sound to look at." : "This call has not been analysed yet.";
  return {
    show,
    element: section(listed.some(({ silence }) => silence.kind === "hold") ? "Silences and holds" : "Silences", details.recording ? listed.length : null, listed.length ? holder : el("p", { class: "nothing" }, nothing)),
  };
}

function silenceCard(silence, { speaker, terms }) {
  const said = (lines) => lines.flatMap((line) =>
    [speaker(line.channel), el("span", { class: "line", dir: "auto" }, marked(line.text, terms))]);
  const length = say.span(silence.end - silence.start);
  const hold = silence.kind === "hold";
  const context = silence.before.length + silence.after.length;
  return el("article", { class: `silence ${hold ? "" : silence.category}` },
    el("div", { class: "silence-head" },
      el("span", { class: "length" }, length),
      el("span", { class: `badge ${hold ? "" : silence.category}` }, hold ? "hold" : silence.category),
      silence.edge ? el("span", { class: "badge" }, silence.edge === "leading" ? "at the start" : "at the end") : null,
      el("span", { class: "at" }, `${say.place(silence.start)} – ${say.place(silence.end)}`)),
    silence.patterns.length
      ? el("div", { class: "reasons" }, silence.patterns.map((pattern) =>
          el("span", {}, el("b", {}, say.id(pattern.id)),
            pattern.because ? [": ", el("q", { dir: "auto" }, marked(pattern.because, terms))] : null)))
      : null,
    context
      ? el("div", { class: "said" }, said(silence.before), el("div", { class: "pause" }, `${length} of ${hold ? "hold" : "silence"}`), said(silence.after))
      : null);
}

/** A part that is made when it is first opened. */
function fold(title, count, make) {
  const details = el("details", { class: "fold" }, el("summary", {}, title, " ", el("span", { class: "count" }, say.count(count))));
  details.addEventListener("toggle", () => details.append(make()), { once: true });
  return details;
}

function oneSided({ details, speaker }) {
  const pauses = details.silences.filter((silence) => silence.kind === "one_sided");
  if (!pauses.length) return null;
  return fold("One-sided silences", pauses.length, () => el("div", { class: "sided-frame" }, el("table", { class: "sided" },
    el("thead", {}, el("tr", {}, ["Who is silent", "From", "Length", "Category"].map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, pauses.map((pause) => el("tr", {},
      el("td", {}, speaker(pause.channel)), el("td", {}, say.place(pause.start)),
      el("td", {}, say.span(pause.end - pause.start)), el("td", {}, pause.category)))))));
}

function transcript({ details, speaker, terms }) {
  if (!details.engine) return el("p", { class: "nothing" }, details.recording ? "This call was not transcribed." : null);
  if (!details.segments.length) return el("p", { class: "nothing" }, "Nothing was said, as far as the transcript knows.");
  return fold("Transcript", details.segments.length, () => el("div", { class: "turns", tabindex: "0" }, details.segments.flatMap((segment) => [
    el("time", {}, say.clock(segment.start)),
    speaker(segment.channel),
    el("span", { class: "line", dir: "auto" }, segment.words
      ? segment.words.flatMap((word) => [word.suspect ? el("span", { class: "suspect", title: "Lies within silence; probably never said" }, word.text) : word.text, " "])
      : marked(segment.text, terms)),
  ])));
}

function keywords({ details, role }) {
  if (!details.keywords.length) return null;
  return section("Keywords", details.keywords.length, el("div", { class: "hits" }, details.keywords.map((hit) =>
    el("span", { class: "tag", title: known(hit.confidence) ? `Confidence ${say.percent(hit.confidence)}` : null },
      el("b", { dir: "auto" }, hit.term), ["agent", "customer"].includes(role(hit.channel)) ? `${role(hit.channel)} · ` : "", say.place(hit.start)))));
}

function measures({ details, roles }) {
  const ids = Object.keys(details.measures).filter((id) => id !== "definitions");
  if (!ids.length) return null;
  return section("Measures", null, el("dl", { class: "facts" }, ids.map((id) => {
    const words = measureWords(id);
    const value = details.measures[id];
    const said = (v) => (known(v) ? words.value(v) : NONE);
    return el("div", {}, el("dt", {}, words.name), el("dd", {}, Array.isArray(value)
      ? value.map((v, channel) => el("span", { class: "part" }, el("em", {}, `${say.speaker(roles[channel])} `), said(v)))
      : said(value)));
  })));
}

function facts({ call, details }) {
  const { recording, engine } = details;
  const entries = [
    ["Order", call.id], ["Batch", call.batch], ["Chain", call.chain], ["Store", call.store], ["Agent", call.agent], ["Call SID", call.sid],
    ["Started", call.started ? call.started.replace("T", " ") : null],
    ["Recording", recording?.name],
    ["Format", recording ? `${recording.codec}, ${groups.format(recording.rate / 1000)} kHz, ${say.things(recording.roles.length, "channel")}` : null],
    ["SHA-256", recording ? `${recording.sha256}…` : null],
    ["Transcribed by", engine ? `${engine.name} ${engine.version}, ${engine.model} (${engine.language})` : null],
    ["Words", known(call.words) ? say.count(call.words) : null],
  ].filter(([, value]) => known(value));
  return section("Call", null, el("dl", { class: "facts" }, entries.map(([name, value]) =>
    el("div", {}, el("dt", {}, name), el("dd", { dir: "auto" }, value)))));
}
