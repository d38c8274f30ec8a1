// The list: filters, order, pages; what is chosen stands in the address, so that it survives a reload.

const START = { tab: "calls", q: "", state: "", category: "", pattern: "", keyword: "", agent: "", store: "", batch: "", sort: "id", down: "", page: "1", size: "50" };
const view = { ...START };
const opened = new Set();
const byId = (id) => document.getElementById(id);

const COLUMNS = [
  { key: "id", label: "Order", className: "order", cell: (c, terms) => named(c.id, terms) },
  { key: "agent", label: "Agent", className: "person", cell: (c, terms) => named(c.agent, terms) },
  { key: "store", label: "Store", className: "person hide-medium", cell: (c, terms) => named(c.store, terms) },
  { key: "started", label: "Started", className: "when", cell: (c) => el("time", { datetime: c.started, title: c.started }, say.started(c.started)) },
  { key: "audio", label: "Duration", className: "num", cell: (c) => say.clock(c.audio) },
  { key: "silences", label: "Silences", className: "num", cell: silenceCell },
  { key: "silence", label: "Silent", className: "num", cell: (c) => say.span(c.silence) },
  { key: "share", label: "Share", className: "num hide-medium", cell: (c) => say.percent(c.share) },
  { key: "longest", label: "Longest", className: "num", cell: (c) => (c.silences === 0 ? NONE : say.span(c.longest)) },
  { key: "hits", label: "Keywords", className: "words", cell: keywordCell },
  { key: "state", label: "State", className: "status", cell: stateCell },
];
const isNumeric = (column) => column.className.startsWith("num") || column.key === "hits";

function named(name, terms) {
  return known(name) ? el("bdi", { title: name }, marked(name, terms)) : NONE;
}

function silenceCell(call) {
  if (!known(call.silences)) return NONE;
  const parts = CATEGORIES.map((category) => [`fill-${category}`, call.categories[category] ?? 0]);
  const words = CATEGORIES.filter((c) => call.categories[c]).map((c) => `${call.categories[c]} ${c}`).join(", ") || "none";
  return el("span", { class: "mini", title: words }, bar(parts, call.silences), el("b", {}, say.count(call.silences)));
}

function keywordCell(call) {
  if (!known(call.hits)) return NONE;
  const terms = Object.entries(call.keywords).sort((a, b) => b[1] - a[1]);
  if (!terms.length) return el("span", { class: "none" }, "0");
  return [el("span", { class: "tag" }, el("bdi", {}, terms[0][0]), terms[0][1] > 1 ? el("b", {}, `×${terms[0][1]}`) : null),
    terms.length > 1 ? el("span", { class: "none" }, ` +${terms.length - 1}`) : null];
}

function stateCell(call) {
  return [el("span", { class: `state ink-${call.state}` }, icon(call.state), el("span", {}, say.id(call.state))),
    call.failure ? el("span", { class: "why", title: call.failure.message, dir: "auto" }, call.failure.message) : null];
}

// ---- table

function header() {
  return el("thead", {}, el("tr", {}, el("th", { class: "opener-head" }, el("span", { class: "unseen" }, "Open")),
    COLUMNS.map((column) => el("th", {
      scope: "col", class: column.className.replace(/person|order|when|status|words/, "").trim(),
      "aria-sort": view.sort !== column.key ? null : view.down ? "descending" : "ascending",
    }, el("button", { type: "button", "data-sort": column.key, click: () => sortBy(column) }, column.label)))));
}

function row(call, terms) {
  const open = opened.has(call.id);
  const button = el("button", {
    type: "button", class: "open-call", "aria-expanded": String(open), "aria-label": `Details of ${call.id}`,
  }, icon("chevron"));
  const tr = el("tr", { class: open ? "row open" : "row", "data-id": call.id }, el("td", { class: "opener" }, button),
    COLUMNS.map((column) => el("td", { class: column.className, "data-label": column.label }, column.cell(call, terms))));
  tr.addEventListener("click", (event) => {
    if (!event.target.closest("a") && String(getSelection()) === "") toggleCall(call, tr, button);
  });
  return open ? [tr, detailRow(call, terms)] : [tr];
}

function detailRow(call, terms) {
  return el("tr", { class: "detail" }, el("td", { colspan: COLUMNS.length + 1 }, openedCall(call, terms)));
}

function toggleCall(call, tr, button) {
  const open = !opened.has(call.id);
  if (open) {
    opened.add(call.id);
    tr.after(detailRow(call, termsOf(view.q)));
  } else {
    opened.delete(call.id);
    tr.nextElementSibling.remove();
  }
  tr.classList.toggle("open", open);
  button.setAttribute("aria-expanded", String(open));
}

function sortBy(column) {
  const again = view.sort === column.key;
  view.down = (again ? !view.down : isNumeric(column)) ? "1" : "";
  view.sort = column.key;
  view.page = "1";
  draw();
  document.querySelector(`[data-sort="${column.key}"]`)?.focus();
}

// ---- drawing

function draw({ all = false } = {}) {
  const found = sorted(filtered(view), view.sort, view.down !== "");
  const size = all ? Math.max(found.length, 1) : Number(view.size);
  const pages = Math.max(1, Math.ceil(found.length / size));
  if (!all) view.page = String(Math.min(pages, Math.max(1, Number(view.page) || 1)));
  const first = all ? 0 : (Number(view.page) - 1) * size;
  const terms = termsOf(view.q);
  byId("shown").textContent = found.length === calls.length
    ? say.things(calls.length, "call")
    : `${say.count(found.length)} of ${say.things(calls.length, "call")}`;
  byId("table").replaceChildren(found.length
    ? el("table", { class: "list", "aria-labelledby": "calls-title" }, header(),
        el("tbody", {}, found.slice(first, first + size).flatMap((call) => row(call, terms))))
    : nothingFound());
  drawPager(found.length, pages, first, size);
  drawFilters();
  drawTabs();
  remember();
}

function nothingFound() {
  return el("div", { class: "empty" }, icon("empty"),
    el("strong", {}, calls.length ? "No call meets these filters" : "This report has no calls"),
    calls.length
      ? el("button", { type: "button", class: "reset", click: reset }, "Show all calls")
      : el("span", {}, "Import recordings and run the queue, then make the report again."));
}

function drawPager(total, pages, first, size) {
  const go = (page) => () => {
    view.page = String(page);
    draw();
    byId("list").scrollIntoView();
  };
  const page = Number(view.page);
  const step = (label, target, sign) => el("button", { type: "button", "aria-label": label, disabled: target < 1 || target > pages || target === page, click: go(target) }, sign);
  byId("pager").hidden = total === 0 || (pages === 1 && total <= 25);
  byId("pager").replaceChildren(
    el("span", {}, `${say.count(first + 1)}–${say.count(Math.min(total, first + size))} of ${say.count(total)}`),
    el("span", { class: "grow" }),
    el("label", {}, "Rows ", el("select", { "aria-label": "Rows per page", change: (event) => set("size", event.target.value) },
      ["25", "50", "100", "250"].map((n) => el("option", { value: n, selected: n === view.size }, n)))),
    step("First page", 1, "«"), step("Previous page", page - 1, "‹"),
    el("span", {}, `Page ${say.count(page)} of ${say.count(pages)}`),
    step("Next page", page + 1, "›"), step("Last page", pages, "»"));
}

// ---- filters

function set(name, value) {
  view[name] = value;
  view.page = "1";
  draw();
}

const toggle = (name, value) => set(name, view[name] === value ? "" : value);

function reset() {
  Object.assign(view, START, { sort: view.sort, down: view.down, size: view.size });
  byId("search").value = "";
  draw();
}

function chips(name, label, values, counts, sign) {
  const shown = values.filter((value) => counts.get(value));
  return shown.length < 2 ? null : el("div", { class: "chips", role: "group", "aria-label": label }, shown.map((value) =>
    el("button", { type: "button", class: "chip", "aria-pressed": "false", "data-filter": name, "data-value": value, click: () => toggle(name, value) },
      sign(value), say.id(value), el("span", { class: "count" }, say.count(counts.get(value))))));
}

function chooser(name, label, counts, words = (value) => value) {
  const values = [...counts.keys()].sort((a, b) => collator.compare(words(a), words(b)));
  if (values.length < 2) return null;
  return el("select", { "aria-label": label, "data-filter": name, change: (event) => set(name, event.target.value) },
    el("option", { value: "" }, `${label}: all`),
    values.map((value) => el("option", { value }, `${words(value)} (${say.count(counts.get(value))})`)));
}

function buildFilters() {
  let pause;
  const search = el("input", {
    type: "search", id: "search", placeholder: "Search orders, people and what was said", "aria-label": "Search all text of the calls", autocomplete: "off", spellcheck: "false",
    input: (event) => {
      clearTimeout(pause);
      pause = setTimeout(() => set("q", event.target.value.trim()), 150);
    },
  });
  const ofField = (name) => tally((call) => [call[name]]);
  const ofKeys = (name) => tally((call) => Object.keys(call[name]));
  const sortChooser = el("select", { class: "sort-narrow", "aria-label": "Sort by", id: "sort-narrow", change: (event) => sortBy(COLUMNS.find((c) => c.key === event.target.value)) },
    COLUMNS.map((column) => el("option", { value: column.key }, `Sort: ${column.label}`)));
  const form = byId("filters");
  form.append(el("label", { class: "search" }, icon("search"), search), ...[
    chooser("agent", "Agent", ofField("agent")),
    chooser("store", "Store", ofField("store")),
    chooser("pattern", "Pattern", ofKeys("patterns"), say.id),
    chooser("keyword", "Keyword", ofKeys("keywords")),
    chooser("batch", "Batch", ofField("batch")),
    sortChooser,
    el("span", { class: "break" }),
    chips("state", "State", STATES, ofField("state"), (state) => icon(state, `ink-${state}`)),
    chips("category", "Calls with a silence that is", CATEGORIES, ofKeys("categories"), (category) => el("i", { class: `dot fill-${category}` })),
    el("button", { type: "button", class: "reset", id: "reset", click: reset }, "Clear filters"),
  ].filter(known));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = calls.length === 0;
}

function drawFilters() {
  for (const control of document.querySelectorAll("[data-filter]")) {
    const name = control.dataset.filter;
    if (control.tagName === "SELECT") {
      control.value = view[name];
      control.classList.toggle("set", view[name] !== "");
    } else {
      control.setAttribute("aria-pressed", String(view[name] === control.dataset.value));
    }
  }
  byId("sort-narrow").value = view.sort;
  byId("reset").hidden = !["q", "state", "category", "pattern", "keyword", "agent", "store", "batch"].some((name) => view[name]);
}

// ---- tabs

function drawTabs() {
  const isList = view.tab === "calls";
  byId("panels").hidden = !isList;
  byId("list").hidden = !isList;
  byId("sheet").hidden = isList;
  for (const tab of byId("tabs").children) tab.setAttribute("aria-selected", String(tab.dataset.tab === view.tab));
  if (!isList && byId("sheet").dataset.tab !== view.tab) {
    byId("sheet").dataset.tab = view.tab;
    byId("sheet").replaceChildren(...sheetOf(view.tab, openCalls));
  }
}

function openTab(tab) {
  view.tab = tab;
  drawTabs();
  remember();
}

/** The calls behind a mark: by the filter that finds them. */
function openCalls(name, value) {
  Object.assign(view, START, { [name]: value, size: view.size });
  byId("search").value = view.q;
  draw();
  byId("list").scrollIntoView();
}

function setUpTabs() {
  const tabs = byId("tabs");
  tabs.append(...tabsOf().map(({ id, label }) => el("button", { type: "button", role: "tab", class: "tab", "data-tab": id, "aria-selected": "false", click: () => openTab(id) }, label)));
  tabs.hidden = tabs.children.length < 2;
  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = [...tabs.children];
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    next.focus();
    openTab(next.dataset.tab);
  });
}

// ---- what is shown, as a file

function saveShown() {
  const found = sorted(filtered(view), view.sort, view.down !== "");
  const columns = ["id", "batch", "state", "started", "chain", "store", "agent", "audio", "silences", "silence", "share", "longest", "hits"];
  saveText(`calls-${found.length}.csv`, "text/csv", "\uFEFF" + [columns, ...found.map((call) => columns.map((key) => call[key]))]
    .map((cells) => cells.map(csvCell).join(",") + "\r\n").join(""));
}

// ---- address, theme, print, keys

function remember() {
  const chosen = new URLSearchParams();
  for (const [name, value] of Object.entries(view)) {
    if (value !== START[name]) chosen.set(name, value);
  }
  try {
    history.replaceState(null, "", `#${chosen}`);
  } catch {
    // a page that may not change its address works all the same
  }
}

function recall() {
  const chosen = new URLSearchParams(location.hash.slice(1));
  for (const name of Object.keys(START)) view[name] = chosen.get(name) ?? START[name];
  if (!tabsOf().some((tab) => tab.id === view.tab)) view.tab = START.tab;
  if (!COLUMNS.some((column) => column.key === view.sort)) view.sort = START.sort;
  if (!["25", "50", "100", "250"].includes(view.size)) view.size = START.size;
  byId("search").value = view.q;
}

function setUpTheme() {
  const themes = ["", "light", "dark"];
  const names = { "": "Auto", light: "Light", dark: "Dark" };
  const store = {
    get: () => { try { return localStorage.getItem("chat-report-theme") ?? ""; } catch { return ""; } },
    set: (theme) => { try { localStorage.setItem("chat-report-theme", theme); } catch { /* kept for this visit only */ } },
  };
  const show = (theme) => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    byId("theme-name").textContent = names[theme];
    byId("theme").setAttribute("aria-label", `Colours: ${names[theme]}`);
  };
  let theme = themes.includes(store.get()) ? store.get() : "";
  show(theme);
  byId("theme").addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    store.set(theme);
    show(theme);
  });
}

function setUpPage() {
  const created = byId("created");
  created.textContent = new Date(created.dateTime).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  const batches = [...tally((call) => [call.batch]).keys()];
  byId("batches").textContent = batches.length > 3 ? `${batches.length} batches` : batches.map((batch) => `batch ${batch}`).join(", ");
  byId("actions").hidden = false;
  byId("print").addEventListener("click", () => print());
  addEventListener("beforeprint", () => draw({ all: true }));
  addEventListener("afterprint", () => draw());
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address keeps the filters
    byId("list").focus();
  });
  addEventListener("hashchange", () => { recall(); draw(); });
  addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      byId("search").focus();
    }
  });
}

setUpTheme();
setUpPage();
setUpTabs();
byId("panels").append(...overview(toggle));
buildFilters();
byId("save").hidden = calls.length === 0;
byId("save").addEventListener("click", saveShown);
recall();
draw();
