// The scripts of the report. What they work on was laid out before: without
// them the page reads as it is.

import { all } from "./data.js";
import * as filter from "./filter.js";
import * as keys from "./keys.js";
import * as select from "./select.js";
import { read } from "./state.js";
import * as table from "./table.js";
import * as timeline from "./timeline.js";
import * as why from "./why.js";

for (const el of all(".script")) if (!["help", "chips", "tip"].includes(el.id)) el.hidden = false;
document.querySelector(".columns").classList.add("ready");
table.start();
filter.start();
timeline.start();
select.start();
why.start();
keys.start();
addEventListener("hashchange", read);
read();
document.documentElement.dataset.ready = "yes";
