// What the page was made of, and where its events stand in each view.

export const data = JSON.parse(document.getElementById("data").textContent);
export const events = data.events;
export const byID = new Map(events.map((v, i) => [v.i, i]));

export const $ = (id) => document.getElementById(id);
export const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

export const rows = all("#events tbody tr");
export const marks = new Map(all("#marks path").map((el) => [+el.dataset.e, el]));
export const edges = all("#edges .edge");
export const nodes = all("#nodes .node");
export const cells = all("#calendar rect");

export const name = (id) => data.names[id] || id;
export const spell = (label) => label.replaceAll("_", " ");
export const dayText = (day) => (day == null ? "" : new Date(day * 864e5).toISOString().slice(0, 10));
export const dayNumber = (text) => (text ? Math.round(Date.parse(text + "T00:00:00Z") / 864e5) : null);

// element makes an element; strings among its children become text, never HTML.
export function element(tag, attributes = {}, ...children) {
  const el = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) el.addEventListener(key.slice(2), value);
    else if (value === true) el.setAttribute(key, "");
    else if (value !== false && value != null) el.setAttribute(key, value);
  }
  el.append(...children);
  return el;
}
