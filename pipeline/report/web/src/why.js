// Why the program says what it says of an event, and the line that corrects it.

import { $, data, dayText, element, events, name, spell } from "./data.js";
import { onChange, state } from "./state.js";

const quote = (s) => (/^[\w.,:=/@%+-]+$/.test(s) ? s : "'" + s.replaceAll("'", "'\\''") + "'");

function definitions(pairs) {
  const dl = element("dl");
  for (const [key, value] of pairs) if (value) dl.append(element("dt", {}, key), element("dd", {}, value));
  return dl;
}

const people = (list) => (list || []).map((id) => (name(id) === id ? id : `${name(id)} (${id})`)).join(", ");

function days(v) {
  if (v.s == null && v.e == null) return "not known";
  const text = v.s === v.e ? dayText(v.s) : `${dayText(v.s) || "…"} to ${dayText(v.e) || "…"}`;
  return `${text}, ${spell(v.dp)}, from ${v.db === "entry" ? "the entry's date" : v.db}`;
}

function decisions(v) {
  if (!v.y) return "";
  const line = ([field, value, rule, origin, words, beat]) =>
    element("tr", {}, element("th", { scope: "row" }, field), element("td", {}, value || "—"),
      element("td", {}, rule || origin, words ? element("q", {}, words) : "", beat ? element("small", {}, " beat " + beat.replaceAll("|", ", ")) : ""));
  return element("table", {}, element("caption", {}, "What decided"), element("tbody", {}, ...v.y.map(line)));
}

function current(v, field) {
  const values = { type: v.t, mode: v.m, format: v.f, time: v.h, status: v.st, location: v.l, actors: (v.a || []).join(","), targets: (v.g || []).join(","),
    people: (v.p || []).join(","), date: v.s === v.e ? dayText(v.s) : `${dayText(v.s)}..${dayText(v.e)}`, main: String(Boolean(v.o)) };
  return values[field] || "";
}

function correction(v) {
  const field = element("select", { id: "field" }, ...Object.keys(data.fields).sort().map((key) => element("option", { value: key }, spell(key))));
  const list = element("datalist", { id: "values" });
  const value = element("input", { id: "value", list: "values", autocomplete: "off" });
  const reason = element("input", { id: "reason", autocomplete: "off", placeholder: "what the text says" });
  const code = element("code", { id: "correction" });
  const said = element("output", { "aria-live": "polite" });
  const update = () => {
    code.textContent = `annals correct ${quote(`${v.i}.${field.value}=${value.value}`)} --reason ${quote(reason.value || "…")} -o ${quote(data.dataset)}`;
    said.textContent = "";
  };
  const fill = () => {
    value.value = current(v, field.value);
    list.replaceChildren(...data.fields[field.value].map((x) => element("option", { value: x })));
    update();
  };
  field.value = "type";
  field.addEventListener("change", fill);
  value.addEventListener("input", update);
  reason.addEventListener("input", update);
  fill();
  const button = element("button", { type: "button", id: "copy", onclick: async () => (said.textContent = (await copy(code.textContent)) ? " copied" : " select the line and copy it") }, "Copy a correction");
  return element("div", {}, element("h3", {}, "Wrong?"), element("label", {}, "Field ", field), element("label", {}, "should be ", value, list),
    element("label", {}, "because ", reason), code, button, said);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = element("textarea", {}, text);
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

function show() {
  const box = $("reasons");
  if (state.event == null) {
    box.replaceChildren(element("p", { class: "hint" }, "Choose an event in any view: its rule, its words and what they beat show here."));
    return;
  }
  const v = events[state.event];
  box.replaceChildren(
    element("h3", {}, spell(v.t)),
    definitions([
      ["Rule", v.u || "entered by a person"], ["Words", v.x && `“${v.x}”`], ["Reported by", v.w && `“${v.w}”`], ["Days", days(v)],
      ["Actors", people(v.a)], ["Targets", people(v.g)], ["People", people(v.p)], ["Place", v.l], ["Mode", v.m && spell(v.m)],
      ["Format", v.f && spell(v.f)], ["Status", `${v.st}; ${v.r}`], ["Time", v.h], ["Confidence", v.c], ["PLOVER", v.pl], ["CAMEO", v.ca],
      ["Document", data.documents[v.d]],
    ]),
    decisions(v),
    element("p", {}, element("a", { href: "#" + v.i }, "Link to this event"), element("br"), element("small", {}, v.i)),
    correction(v),
  );
  box.scrollTop = 0;
}

export function start() {
  onChange((what) => what === "event" && show());
}
