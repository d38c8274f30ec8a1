// Charts over the batch, drawn as lines and text. A mark tells its figure and opens the calls behind it.

const CHART = { width: 560, height: 240, left: 52, right: 12, top: 10, bottom: 46 };
const FILTERS = { categories: "category", patterns: "pattern", agents: "agent", stores: "store" };

const figureOf = (chart, value) => (chart.unit === "SHARE" ? `${(value * 100).toFixed(1)} %`
  : chart.unit === "COUNT" ? say.count(value) : `${value.toFixed(1)} min`);

function chartCard(chart, openCalls) {
  const drawing = chart.shape === "BARS" ? lyingBars(chart, openCalls) : standing(chart, openCalls);
  return el("article", { class: "panel chart" },
    el("h2", {}, chart.title),
    el("button", { type: "button", class: "quiet save-chart", "aria-label": `Save ${chart.title} as a picture`, click: () => saveChart(chart, drawing) }, "Save"),
    drawing);
}

/** Attributes and text that make a mark tell its figure and, where a filter finds its calls, open them. */
function markOf(chart, mark, openCalls, shape, attributes) {
  const filter = FILTERS[chart.id];
  const text = `${mark.label}: ${figureOf(chart, mark.value)}${mark.calls.length ? `\n${mark.calls.join(", ")}` : ""}`;
  const opens = filter && mark.key !== "";
  const open = () => openCalls(filter, mark.key);
  return svg(shape, {
    class: `mark${opens ? " opens" : ""}${chart.id === "categories" ? ` fill-${mark.key}` : ""}`, ...attributes,
    ...(opens ? { tabindex: 0, role: "button", "aria-label": text, click: open, keydown: (event) => { if (event.key === "Enter") open(); } } : {}),
  }, svg("title", {}, text));
}

function frame(chart, height, ...children) {
  return svg("svg", { class: "drawing", viewBox: `0 0 ${CHART.width} ${height}`, role: "img", "aria-label": chart.title }, ...children);
}

/** A round number of at most ten times a power of ten, for the top of an axis. */
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value || 1));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}

function standing(chart, openCalls) {
  const { width, height, left, right, top, bottom } = CHART;
  const most = roundUp(Math.max(...chart.marks.map((mark) => mark.value)));
  const step = (width - left - right) / chart.marks.length;
  const y = (value) => top + (height - top - bottom) * (1 - value / most);
  const x = (i) => left + step * (i + 0.5);
  const every = Math.ceil(chart.marks.length / 12);
  const lines = [0, 0.25, 0.5, 0.75, 1].map((part) => [
    svg("line", { class: "rule", x1: left, x2: width - right, y1: y(most * part), y2: y(most * part) }),
    svg("text", { class: "tick", x: left - 6, y: y(most * part) + 3, "text-anchor": "end" }, figureOf(chart, most * part))]);
  const labels = chart.marks.map((mark, i) => (i % every ? null
    : svg("text", { class: "tick", x: x(i), y: height - bottom + 15, "text-anchor": "middle" }, short(mark.label, 14))));
  const points = chart.marks.map((mark, i) => `${x(i)},${y(mark.value)}`).join(" ");
  const marks = chart.marks.map((mark, i) => (chart.shape === "LINE"
    ? markOf(chart, mark, openCalls, "circle", { cx: x(i), cy: y(mark.value), r: chart.marks.length > 60 ? 2.5 : 4 })
    : markOf(chart, mark, openCalls, "rect", { x: x(i) - step * 0.35, y: y(mark.value), width: step * 0.7, height: height - bottom - y(mark.value), rx: 2 })));
  return frame(chart, height, lines.flat(), labels, chart.shape === "LINE" ? svg("polyline", { class: "course", points }) : null, marks);
}

function lyingBars(chart, openCalls) {
  const row = 20;
  const left = 170;
  const height = chart.marks.length * row + 8;
  const most = Math.max(...chart.marks.map((mark) => mark.value)) || 1;
  const length = (value) => (CHART.width - left - 70) * (value / most);
  return frame(chart, height, chart.marks.flatMap((mark, i) => [
    svg("text", { class: "tick", x: left - 8, y: i * row + 15, "text-anchor": "end" }, short(mark.label, 26)),
    markOf(chart, mark, openCalls, "rect", { x: left, y: i * row + 4, width: Math.max(1, length(mark.value)), height: row - 7, rx: 2 }),
    svg("text", { class: "tick", x: left + length(mark.value) + 6, y: i * row + 15 }, figureOf(chart, mark.value))]));
}

const short = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** The picture as a file, with the colours it has on the screen. */
function saveChart(chart, drawing) {
  const copy = drawing.cloneNode(true);
  copy.setAttribute("xmlns", SVG);
  const from = [...drawing.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, i) => {
    const look = getComputedStyle(from[i]);
    for (const name of ["fill", "stroke", "stroke-width", "font-size", "font-family"]) element.setAttribute(name, look.getPropertyValue(name));
  });
  saveText(`${chart.id}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(copy));
}
