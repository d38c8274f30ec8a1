// The calls of this page: rows at once, details when asked for.

const STATES = ["completed", "failed", "dead", "processing", "pending", "paused", "cancelled"];
const CATEGORIES = ["short", "medium", "long"];

/** Two lines per call: its row and its details. */
const calls = (() => {
  const block = document.getElementById("calls");
  const lines = block.textContent.split("\n").filter((line) => line !== "");
  block.remove();
  const all = [];
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const call = JSON.parse(lines[i]);
    call.share = call.audio > 0 && known(call.silence) ? call.silence / call.audio : null;
    call.detailLine = lines[i + 1];
    all.push(call);
  }
  return all;
})();

function detailsOf(call) {
  return JSON.parse(call.detailLine);
}

/** Everything a person may search a call by, in lower case; made once. */
function searchTextOf(call) {
  if (call.searchText === undefined) {
    const details = detailsOf(call);
    const lines = details.silences.flatMap((s) => [
      ...s.patterns.map((p) => `${p.id} ${say.id(p.id)}`),
      ...s.before.map((line) => line.text),
      ...s.after.map((line) => line.text),
    ]);
    call.searchText = [
      call.id, call.batch, call.state, call.agent, call.store, call.chain, call.sid, say.started(call.started),
      details.recording?.name,
      ...details.failures.flatMap((f) => [f.code, f.message]),
      ...details.segments.map((s) => s.text),
      ...details.keywords.map((k) => k.term),
      ...lines,
    ].filter(known).join("\n").toLowerCase();
  }
  return call.searchText;
}

const termsOf = (query) => query.toLowerCase().split(/\s+/).filter((term) => term !== "");

/** The calls that meet every filter that is set. */
function filtered(view) {
  const terms = termsOf(view.q);
  return calls.filter((call) =>
    (!view.state || call.state === view.state) &&
    (!view.category || call.categories[view.category] > 0) &&
    (!view.pattern || call.patterns[view.pattern] > 0) &&
    (!view.keyword || call.keywords[view.keyword] > 0) &&
    (!view.agent || call.agent === view.agent) &&
    (!view.store || call.store === view.store) &&
    (!view.batch || call.batch === view.batch) &&
    terms.every((term) => searchTextOf(call).includes(term)));
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function valueFor(call, key) {
  if (key === "state") return STATES.indexOf(call.state);
  if (key === "started") return call.started ? Date.parse(call.started) : null;
  return call[key];
}

/** In order of a column, what is not known last; equals in order of their ids. */
function sorted(list, key, down) {
  const sign = down ? -1 : 1;
  return list
    .map((call) => ({ call, value: valueFor(call, key) }))
    .sort((a, b) => {
      if (known(a.value) !== known(b.value)) return known(a.value) ? -1 : 1;
      const order = !known(a.value) ? 0
        : typeof a.value === "number" ? a.value - b.value
        : collator.compare(a.value, b.value);
      return sign * order || collator.compare(a.call.id, b.call.id);
    })
    .map(({ call }) => call);
}

/** How many calls have each value of a field, most first. */
function tally(valuesOf) {
  const counts = new Map();
  for (const call of calls) {
    for (const value of valuesOf(call)) {
      if (known(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
