// What is chosen: facets, a span of days, a search, a pair, an event. The
// address of the page keeps it, so that it can be sent to somebody.

import { byID, data, dayNumber, dayText, events, name, spell } from "./data.js";

// facets: how they are called, the values that an event has, and how a value reads.
export const facets = {
  type: { title: "Type", of: (v) => [v.t], text: spell },
  actor: { title: "Actor", of: (v) => [...(v.a || []), ...(v.g || []), ...(v.p || [])], text: name },
  format: { title: "Format", of: (v) => (v.f ? [v.f] : []), text: spell },
  place: { title: "Place", of: (v) => (v.l ? [v.l] : []), text: (s) => s },
  sure: { title: "Confidence", of: (v) => (v.c ? [v.c] : []), text: (s) => s },
  state: { title: "State", of: (v) => [v.r], text: (s) => s },
  time: { title: "Time", of: (v) => [v.h], text: (s) => s },
  doc: { title: "Document", of: (v) => [data.documents[v.d]], text: (s) => s },
};

export const state = { from: null, to: null, q: "", pair: null, event: null, rows: "type" };
for (const key of Object.keys(facets)) state[key] = new Set();

const listeners = [];
export const onChange = (f) => listeners.push(f);

// change says that the state is another; what is "filters", "event" or "rows".
export function change(what) {
  write();
  for (const f of listeners) f(what);
}

export function clear() {
  for (const key of Object.keys(facets)) state[key].clear();
  Object.assign(state, { from: null, to: null, q: "", pair: null });
  change("filters");
}

export const filtered = () =>
  state.from != null || state.to != null || state.q !== "" || state.pair != null || Object.keys(facets).some((key) => state[key].size > 0);

function write() {
  const p = new URLSearchParams();
  for (const key of Object.keys(facets)) for (const value of state[key]) p.append(key, value);
  if (state.from != null) p.set("from", dayText(state.from));
  if (state.to != null) p.set("to", dayText(state.to));
  if (state.q) p.set("q", state.q);
  if (state.pair != null) p.set("pair", data.edges[state.pair].join("~"));
  if (state.rows !== "type") p.set("rows", state.rows);
  const id = state.event != null ? events[state.event].i : "";
  const rest = p.toString();
  let hash = id;
  if (rest) hash = (id ? "e=" + id + "&" : "") + rest;
  history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
}

// read takes the state from the address: #evt-... alone, or e=evt-... and more.
export function read() {
  const hash = location.hash.slice(1);
  if (!hash.includes("=")) {
    if (!byID.has(hash)) return; // a place in the page
    state.event = byID.get(hash);
    for (const f of listeners) f("event");
    return;
  }
  const p = new URLSearchParams(hash);
  for (const key of Object.keys(facets)) state[key] = new Set(p.getAll(key));
  const day = (key) => (/^-?\d{4,6}-\d\d-\d\d$/.test(p.get(key) || "") ? dayNumber(p.get(key)) : null);
  state.from = day("from");
  state.to = day("to");
  state.q = p.get("q") || "";
  const pair = data.edges.findIndex((e) => e.join("~") === p.get("pair"));
  state.pair = pair < 0 ? null : pair;
  state.rows = p.get("rows") === "party" ? "party" : "type";
  state.event = byID.get(p.get("e")) ?? null;
  for (const f of listeners) for (const what of ["rows", "filters", "event"]) f(what);
}
