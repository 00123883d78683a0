import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as vega from "vega";
import { compile } from "vega-lite";
import { fixtures, launch } from "./browser.js";

for (const kind of ["timeline", "network", "types"]) {
  test(`Vega-Lite draws the ${kind} that annals plot writes`, async () => {
    const warnings = [];
    const logger = { warn: (...m) => (warnings.push(m.join(" ")), logger), info: () => logger, debug: () => logger, error: (...m) => (warnings.push(m.join(" ")), logger), level: () => 1 };
    const spec = compile(JSON.parse(readFileSync(join(fixtures, kind + ".vl.json"), "utf8")), { logger }).spec;
    const svg = await new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
    assert.deepEqual(warnings, []);
    assert.ok(svg.length > 5000);
  });
}

test("the plots are SVG that a browser shows", async () => {
  const browser = await launch();
  for (const kind of ["timeline", "network", "types"]) {
    const page = await browser.newPage();
    await page.goto("file://" + join(fixtures, kind + ".svg"));
    const box = await page.$eval("svg", (el) => ({ width: el.getBBox().width, error: document.querySelector("parsererror") !== null, shapes: el.querySelectorAll("path, circle").length }));
    assert.equal(box.error, false);
    assert.ok(box.width > 300 && box.shapes > 10);
    await page.close();
  }
  await browser.close();
});
