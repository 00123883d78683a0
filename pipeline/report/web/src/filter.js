// Which events pass the filters, and the controls for them.

import { $, all, cells, data, dayNumber, dayText, edges, element, events, marks, name, rows } from "./data.js";
import { change, clear, facets, filtered, onChange, state } from "./state.js";

export const passes = new Uint8Array(events.length).fill(1);

let haystack; // the words of each event and its entry, made when first searched

function words(i) {
  haystack ||= new Map();
  if (!haystack.has(i)) {
    const v = events[i];
    const entry = document.getElementById(v.n);
    const names = [...(v.a || []), ...(v.g || []), ...(v.p || [])].map((id) => id + " " + name(id));
    const text = entry ? entry.querySelector("h4").textContent + " " + entry.querySelector("p").textContent : "";
    haystack.set(i, [v.i, v.t, v.m, v.u, v.l, ...names, text].join(" ").toLowerCase());
  }
  return haystack.get(i);
}

function pass(v, i) {
  for (const [key, facet] of Object.entries(facets)) {
    if (state[key].size > 0 && !facet.of(v).some((value) => state[key].has(value))) return false;
  }
  if (state.pair != null && !(v.k || []).includes(state.pair)) return false;
  if (state.from != null && (v.e == null || v.e < state.from)) return false;
  if (state.to != null && (v.s == null || v.s > state.to)) return false;
  return state.q === "" || state.q.toLowerCase().split(/\s+/).every((word) => words(i).includes(word));
}

// apply hides and dims what does not pass, in every view.
function apply() {
  let n = 0;
  const entries = new Set();
  const pairs = new Set();
  const days = new Set();
  events.forEach((v, i) => {
    passes[i] = pass(v, i) ? 1 : 0;
    n += passes[i];
    marks.get(i)?.classList.toggle("out", !passes[i]);
    if (!passes[i]) return;
    entries.add(v.n);
    for (const k of v.k || []) pairs.add(k);
    if (v.s != null && v.s === v.e) days.add(dayText(v.s));
  });
  for (const row of rows) row.hidden = !passes[+row.dataset.e];
  const some = filtered();
  for (const article of all("#source article")) article.classList.toggle("off", some && !entries.has(article.id));
  edges.forEach((el, k) => el.classList.toggle("out", !pairs.has(k)));
  for (const el of cells) el.classList.toggle("out", !days.has(el.dataset.day));
  $("shown").textContent = n === events.length ? `${n} events` : `${n} of ${events.length} events`;
  $("search").value = state.q;
  $("from").value = dayText(state.from);
  $("to").value = dayText(state.to);
  for (const box of all("#facets input")) box.checked = state[box.name].has(box.value);
  chips();
}

// chips name what is filtered for, each with a button to drop it.
function chips() {
  const list = [];
  const chip = (text, drop) => list.push(element("button", { type: "button", onclick: () => (drop(), change("filters")) }, text + " ✕"));
  for (const [key, facet] of Object.entries(facets)) {
    for (const value of state[key]) chip(`${facet.title}: ${facet.text(value)}`, () => state[key].delete(value));
  }
  if (state.from != null || state.to != null) {
    chip(`Days: ${dayText(state.from) || "…"} to ${dayText(state.to) || "…"}`, () => (state.from = state.to = null));
  }
  if (state.pair != null) chip("Between: " + data.edges[state.pair].map(name).join(" and "), () => (state.pair = null));
  if (state.q) chip(`Search: ${state.q}`, () => (state.q = ""));
  $("chips").replaceChildren(...list);
  $("chips").hidden = list.length === 0;
}

const mostValues = 80;

function facet(key, { title, of, text }) {
  const counts = new Map();
  for (const v of events) for (const value of new Set(of(v))) counts.set(value, (counts.get(value) || 0) + 1);
  if (counts.size < 2) return null;
  const values = [...counts].sort((a, b) => b[1] - a[1] || (text(a[0]) < text(b[0]) ? -1 : 1)).slice(0, mostValues);
  const boxes = values.map(([value, n]) => {
    const box = element("input", { type: "checkbox", name: key, value });
    box.addEventListener("change", () => {
      state[key][box.checked ? "add" : "delete"](value);
      change("filters");
    });
    return element("label", {}, box, ` ${text(value)} (${n})`);
  });
  return element("details", { name: "facet" }, element("summary", {}, title), element("div", { class: "box" }, ...boxes));
}

export function start() {
  $("facets").append(...Object.entries(facets).map(([key, f]) => facet(key, f)).filter(Boolean));
  $("search").addEventListener("input", () => ((state.q = $("search").value.trim()), change("filters")));
  for (const key of ["from", "to"]) {
    $(key).addEventListener("change", () => ((state[key] = dayNumber($(key).value)), change("filters")));
  }
  $("clear").addEventListener("click", clear);
  document.addEventListener("click", (event) => {
    for (const open of all("#facets details[open]")) if (!open.contains(event.target)) open.open = false;
  });
  onChange((what) => what === "filters" && apply());
  apply();
}
