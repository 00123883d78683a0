// The timeline: a brush that filters by days, rows by type or by party, and
// words for what the pointer is over.

import { brushX } from "d3-brush";
import { select as d3 } from "d3-selection";

import { $, data, events, marks } from "./data.js";
import { change, onChange, state } from "./state.js";

const { First: first, Last: last, Left: left, Right: right } = data.axis;
const toDay = (x) => first + ((x - left) / (right - left)) * (last - first);
const toX = (day) => left + ((Math.min(Math.max(day, first), last) - first) / (last - first)) * (right - left);

let moving = false;

function setBrush(brush, group) {
  moving = true;
  const some = state.from != null || state.to != null;
  group.call(brush.move, some ? [toX(state.from ?? first), Math.max(toX((state.to ?? last) + 1), toX(state.from ?? first) + 1)] : null);
  moving = false;
}

function arrange(chart, heights) {
  const party = state.rows === "party";
  $("rows").value = state.rows;
  $("rows-type").toggleAttribute("display", false);
  $("rows-party").toggleAttribute("display", false);
  $(party ? "rows-type" : "rows-party").setAttribute("display", "none");
  for (const [i, el] of marks) {
    if (party) el.setAttribute("transform", `translate(0 ${events[i].z.toFixed(1)})`);
    else el.removeAttribute("transform");
  }
  const box = chart.getAttribute("viewBox").split(" ");
  box[3] = heights[state.rows];
  chart.setAttribute("viewBox", box.join(" "));
  return +box[3];
}

export function start() {
  const chart = $("chart");
  const heights = { type: +chart.getAttribute("viewBox").split(" ")[3], party: +$("rows-party").dataset.height };
  const group = d3($("brush")).attr("class", "brush");
  const brush = brushX().on("end", (event) => {
    if (moving || !event.sourceEvent) return;
    if (event.selection) {
      state.from = Math.floor(toDay(event.selection[0]));
      state.to = Math.max(state.from, Math.ceil(toDay(event.selection[1])) - 1);
    } else state.from = state.to = null;
    change("filters");
  });
  const layout = () => {
    const height = arrange(chart, heights);
    brush.extent([[left, 18], [right, height]]);
    group.call(brush);
    setBrush(brush, group);
  };
  layout();
  $("rows").addEventListener("change", () => ((state.rows = $("rows").value), change("rows")));
  onChange((what) => {
    if (what === "rows") layout();
    if (what === "filters") setBrush(brush, group);
  });
  tips($("marks"), $("tip"));
}

function tips(where, tip) {
  where.addEventListener("pointermove", (event) => {
    const text = event.target.closest("a")?.getAttribute("aria-label");
    tip.hidden = !text;
    if (!text) return;
    tip.textContent = text;
    tip.style.left = Math.min(event.clientX + 12, innerWidth - tip.offsetWidth - 8) + "px";
    tip.style.top = event.clientY + 16 + "px";
  });
  where.addEventListener("pointerleave", () => (tip.hidden = true));
}
