// The keys.

import { $ } from "./data.js";
import { select, step } from "./select.js";
import { change, clear, state } from "./state.js";

function help() {
  const hide = !$("help").hidden;
  $("help").hidden = hide;
  $("keys").setAttribute("aria-expanded", String(!hide));
}

export function start() {
  $("keys").addEventListener("click", help);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches?.("input:not([type=checkbox]), select, textarea");
    if (event.key === "Escape") {
      const open = document.querySelector("#facets details[open]");
      if (typing) event.target.blur();
      else if (open) open.open = false;
      else if (state.event != null) select(null);
      else clear();
      return;
    }
    if (typing) return;
    switch (event.key) {
      case "j": step(1); break;
      case "k": step(-1); break;
      case "/": $("search").focus(); break;
      case "g": state.rows = state.rows === "type" ? "party" : "type"; change("rows"); break;
      case "c": document.getElementById("copy")?.click(); break;
      case "?": help(); break;
      default: return;
    }
    event.preventDefault();
  });
}
