// Draws the pictures of the README: node screenshots.js

import { join } from "node:path";
import { fixtures, launch } from "./browser.js";

const folder = join(import.meta.dirname, "../../../docs/pictures");
const browser = await launch();
for (const [name, dark] of [["report", false], ["report-dark", true]]) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1680, height: 1420 });
  if (dark) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await page.goto("file://" + join(fixtures, "demo.html"));
  await page.waitForSelector("html[data-ready]");
  for (let n = 0; n < 3; n++) await page.keyboard.press("j");
  await page.waitForSelector("#events tr.on");
  await page.screenshot({ path: join(folder, name + ".png") });
  await page.close();
}
await browser.close();
