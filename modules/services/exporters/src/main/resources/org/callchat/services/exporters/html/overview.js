// Where silences come from: patterns, keywords and agents over all calls; a click filters the list.

const RANKED = 5;

/** @param toggle called with a filter's name and the value that was chosen */
function overview(toggle) {
  const sum = (of) => {
    const sums = new Map();
    for (const call of calls) {
      for (const [id, n] of Object.entries(of(call))) sums.set(id, (sums.get(id) ?? 0) + n);
    }
    return [...sums].sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]));
  };
  return [
    panel("Why it was silent", "Silences with each pattern",
      sum((call) => call.patterns).map(([id, n]) => ({ filter: "pattern", value: id, name: say.id(id), size: n, amount: [el("b", {}, say.count(n))] })), toggle),
    panel("Keywords", "Times said",
      sum((call) => call.keywords).map(([term, n]) => ({ filter: "keyword", value: term, name: term, size: n, amount: [el("b", {}, say.count(n))] })), toggle),
    panel("Agents by silent share", "Silent time in the audio of their calls",
      agents().map((agent) => ({ filter: "agent", value: agent.name, name: agent.name, size: agent.share,
        amount: [el("b", {}, say.percent(agent.share)), ` · ${say.things(agent.calls, "call")}`] })), toggle),
  ].filter(known);
}

function agents() {
  const byName = new Map();
  for (const call of calls) {
    if (!known(call.agent) || !known(call.share)) continue;
    const agent = byName.get(call.agent) ?? { name: call.agent, calls: 0, audio: 0, silence: 0 };
    agent.calls++;
    agent.audio += call.audio;
    agent.silence += call.silence;
    byName.set(call.agent, agent);
  }
  return [...byName.values()]
    .map((agent) => ({ ...agent, share: agent.silence / agent.audio }))
    .sort((a, b) => b.share - a.share || collator.compare(a.name, b.name));
}

function panel(title, hint, entries, toggle) {
  if (!entries.length) return null;
  const most = Math.max(...entries.slice(0, RANKED).map((entry) => entry.size));
  const more = entries.length - RANKED;
  return el("article", { class: "panel" }, el("h2", {}, title),
    el("p", { class: "hint" }, more > 0 ? `${hint} · first ${RANKED} of ${entries.length}` : hint),
    entries.slice(0, RANKED).map((entry) => el("button", {
      type: "button", class: "rank", "aria-pressed": "false", "data-filter": entry.filter, "data-value": entry.value,
      title: `Show only calls with ${entry.name}`, click: () => toggle(entry.filter, entry.value),
    }, el("span", { class: "name", dir: "auto" }, entry.name), el("span", { class: "amount" }, entry.amount), bar([["", entry.size]], most))));
}
