// Says figures and names the way people do. What was not measured is a dash, never 0.

const NONE = "–";
const known = (value) => value !== null && value !== undefined;
const two = (n) => String(n).padStart(2, "0");
const groups = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

const say = {
  count: (n) => (known(n) ? groups.format(n) : NONE),
  percent: (share) => (known(share) ? `${(100 * share).toFixed(1)} %` : NONE),

  /** A length: 6.5 s, 2:05 min, 1:02:09 h. */
  span(s) {
    if (!known(s)) return NONE;
    if (s < 59.95) return `${s.toFixed(1)} s`;
    return `${say.clock(Math.round(s))} ${s < 3599.5 ? "min" : "h"}`;
  },

  /** A place in a recording or its length: 4:07, 1:02:09. */
  clock(s) {
    if (!known(s)) return NONE;
    const whole = Math.floor(s);
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  },

  /** A place to the tenth of a second: 0:25.9. */
  place: (s) => `${say.clock(Math.floor(Math.round(s * 10) / 10))}.${Math.round(s * 10) % 10}`,

  /** The time on the clock where the call was. */
  started: (iso) => (iso ? iso.slice(0, 16).replace("T", " ") : NONE),

  /** An id of ours in words: post_question becomes Post question. */
  id(id) {
    const words = id.replaceAll("_", " ").trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
  },

  things: (n, thing, things = `${thing}s`) => `${say.count(n)} ${n === 1 ? thing : things}`,

  speaker: (role) => ({ agent: "Agent", customer: "Customer", both: "Both" })[role] ?? "Speaker",
};

const UNITS = [
  [/_s$/, (v) => say.span(v)],
  [/_(ratio|share|fraction)$/, (v) => say.percent(v), true],
  [/_dbfs$/, (v) => `${v.toFixed(1)} dBFS`.replace("-", "−")],
  [/_(wpm|per_min|per_minute)$/, (v) => `${Math.round(v)} per min`],
  [/_ms$/, (v) => `${Math.round(v)} ms`],
  [/_count$/, (v) => say.count(v)],
];

/** A measure's name and how its values are said, by the unit in its id. */
function measureWords(id) {
  const unit = UNITS.find(([pattern]) => pattern.test(id));
  if (!unit) return { name: say.id(id), value: (v) => say.count(v) };
  const [pattern, value, keepsName] = unit;
  return { name: say.id(keepsName ? id : id.replace(pattern, "")), value };
}

/** A text with what is searched for marked. */
function marked(text, terms) {
  if (!terms.length) return [text];
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text
    .split(new RegExp(`(${escaped.join("|")})`, "gi"))
    .map((part, i) => (i % 2 ? el("mark", {}, part) : part))
    .filter((part) => part !== "");
}
