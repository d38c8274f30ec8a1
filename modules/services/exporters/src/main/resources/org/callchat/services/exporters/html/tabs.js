// What calls have in common: charts and tables over the batch, one tab each.

const batch = (() => {
  const block = document.getElementById("batch");
  const text = block.textContent;
  block.remove();
  return text.trim() === "" ? { charts: [], tables: [] } : JSON.parse(text);
})();

function tabsOf() {
  return [
    { id: "calls", label: "Calls" },
    ...(batch.charts.length ? [{ id: "charts", label: "Charts" }] : []),
    ...batch.tables.map((table) => ({ id: table.id, label: table.label })),
  ];
}

/** @param openCalls called with a filter's name and value to show the calls behind something */
function sheetOf(tab, openCalls) {
  if (tab === "charts") {
    return [el("div", { class: "charts" }, batch.charts.map((chart) => chartCard(chart, openCalls)))];
  }
  const table = batch.tables.find((one) => one.id === tab);
  return table ? [el("div", { class: "calls sheet-card" }, sheetTable(table, openCalls))] : [];
}

/** A table that sorts itself; cells are [text, number or null]. */
function sheetTable(table, openCalls, sort = -1, down = false) {
  const rows = sort < 0 ? table.rows : [...table.rows].sort((a, b) => (down ? -1 : 1) * compareCells(a[sort], b[sort]));
  const made = el("table", { class: "list batch-list" },
    el("thead", {}, el("tr", {}, table.columns.map((column, i) => el("th", {
      scope: "col", class: column.number ? "num" : "",
      "aria-sort": sort !== i ? null : down ? "descending" : "ascending",
    }, el("button", { type: "button", click: () => made.replaceWith(sheetTable(table, openCalls, i, sort === i ? !down : column.number)) }, column.label))))),
    el("tbody", {}, rows.map((row) => el("tr", {}, row.map((cell, i) => el("td", {
      class: table.columns[i].number ? "num" : "", dir: table.columns[i].number ? null : "auto", "data-label": table.columns[i].label,
    }, i === 0 && table.filter ? el("button", { type: "button", class: "link", title: "Show its calls", click: () => openCalls(table.filter, cell[0]) }, cell[0]) : cell[0]))))));
  return made;
}

function compareCells(a, b) {
  if (known(a[1]) && known(b[1])) return a[1] - b[1];
  if (known(a[1]) !== known(b[1])) return known(a[1]) ? -1 : 1;
  return collator.compare(a[0], b[0]);
}

/** RFC 4180, and harmless to spreadsheets. */
function csvCell(value) {
  if (!known(value)) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function saveText(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
