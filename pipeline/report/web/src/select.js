// One event is chosen in all views at once.

import { $, all, cells, dayText, edges, events, marks, nodes, rows } from "./data.js";
import { passes } from "./filter.js";
import { change, onChange, state } from "./state.js";

const rowOf = new Map(rows.map((row) => [+row.dataset.e, row]));
let lit = [];

export function select(i) {
  state.event = i;
  change("event");
}

// step goes to the next or the one before among the events that are shown, in
// the order of the table.
export function step(by) {
  const list = all("#events tbody tr").filter((row) => !row.hidden).map((row) => +row.dataset.e);
  if (list.length === 0) return;
  const at = list.indexOf(state.event);
  select(at < 0 ? list[by > 0 ? 0 : list.length - 1] : list[Math.min(Math.max(at + by, 0), list.length - 1)]);
}

function light(el) {
  if (!el) return;
  el.classList.add("on");
  lit.push(el);
}

// into scrolls what holds an element, not the whole page.
function into(el) {
  const box = el?.closest(".scroll");
  if (!box) return;
  const head = box.querySelector("thead")?.offsetHeight || 0;
  const outer = box.getBoundingClientRect();
  const inner = el.getBoundingClientRect();
  if (inner.top < outer.top + head || inner.bottom > outer.bottom) {
    box.scrollTop += inner.top - outer.top - head - Math.max(8, (outer.height - head - inner.height) / 3);
  }
}

function show() {
  for (const el of lit) el.classList.remove("on");
  lit = [];
  for (const row of all("tr[aria-selected]")) row.removeAttribute("aria-selected");
  const i = state.event;
  if (i == null) return;
  const v = events[i];
  const row = rowOf.get(i);
  light(row);
  light(marks.get(i));
  marks.get(i)?.parentNode.parentNode.append(marks.get(i).parentNode); // on top of the others
  const line = document.getElementById(v.i);
  light(line);
  const entry = document.getElementById(v.n);
  for (const el of all("[data-v]", entry || document.createElement("p"))) if (el.dataset.v.split(" ").includes(String(i))) light(el);
  for (const k of v.k || []) light(edges[k]);
  for (const el of nodes) if ([...(v.a || []), ...(v.g || [])].includes(el.dataset.p)) light(el);
  if (v.s != null && v.s === v.e) light(cells.find((el) => el.dataset.day === dayText(v.s)));
  into(row);
  into(entry);
  into(entry); // what was skipped until now has its height only now
}

export function start() {
  for (const el of [...edges, ...nodes]) {
    el.setAttribute("tabindex", "0");
    el.setAttribute("role", "button");
  }
  for (const el of cells) el.setAttribute("aria-hidden", "true");
  document.addEventListener("click", (event) => choose(event.target, event));
  document.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && event.target.matches?.(".edge, .node")) choose(event.target, event);
  });
  onChange((what) => what === "event" && show());
}

// choose does what a click on an element of a view means.
function choose(target, event) {
  const pair = target.closest?.(".edge");
  const party = target.closest?.(".node");
  const cell = target.closest?.("#calendar rect");
  const words = target.closest?.("#source [data-v]");
  const one = target.closest?.("[data-e]") || target.closest?.('a[href^="#evt-"]')?.parentNode.closest("[data-e]");
  if (target.closest?.("#why")) return;
  if (pair) {
    const k = +pair.dataset.q;
    state.pair = state.pair === k ? null : k;
    change("filters");
    first((v) => (v.k || []).includes(k));
  } else if (party) {
    const set = state.actor;
    set.delete(party.dataset.p) || set.add(party.dataset.p);
    change("filters");
  } else if (cell) {
    const day = Math.round(Date.parse(cell.dataset.day + "T00:00:00Z") / 864e5);
    const same = state.from === day && state.to === day;
    state.from = state.to = same ? null : day;
    change("filters");
    first((v) => v.s === day && v.e === day);
  } else if (words) {
    const list = words.dataset.v.split(" ").map(Number);
    select(list[(list.indexOf(state.event) + 1) % list.length]);
  } else if (one) {
    select(+one.dataset.e);
  } else return;
  event.preventDefault();
}

function first(test) {
  const i = events.findIndex((v, i) => passes[i] && test(v));
  if (i >= 0) select(i);
}
