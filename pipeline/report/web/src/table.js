// Sorting of the table.

import { $, all, events, name } from "./data.js";

const sure = { high: 0, medium: 1, low: 2 };
const text = (list) => (list || []).map(name).join(", ").toLowerCase();
const keys = [
  (v) => v.s ?? Infinity,
  (v) => v.t,
  (v) => text(v.a) + " " + text(v.g),
  (v) => text(v.p),
  (v) => (v.l || "").toLowerCase(),
  (v) => sure[v.c] ?? 3,
];

export function start() {
  const body = document.querySelector("#events tbody");
  all("#events th").forEach((th, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = th.textContent;
    th.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = th.getAttribute("aria-sort") === "ascending";
      for (const other of all("#events th")) other.removeAttribute("aria-sort");
      th.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sign = down ? -1 : 1;
      const order = all("tr", body).map((row) => [keys[column](events[+row.dataset.e]), +row.dataset.e, row]);
      // what is empty stands last, whatever the direction
      const empty = (k) => k === "" || k === " " || k === Infinity;
      order.sort((a, b) => empty(a[0]) - empty(b[0]) || sign * (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) || a[1] - b[1]);
      body.append(...order.map((o) => o[2]));
    });
  });
}
