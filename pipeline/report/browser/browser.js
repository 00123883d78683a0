// What the tests share: a browser, and pages that note what goes wrong.

import { join } from "node:path";
import puppeteer from "puppeteer-core";

export const fixtures = process.env.FIXTURES;

export async function launch() {
  return puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

// open opens a report and waits until its scripts are done. The page has
// "trouble": errors, messages on the console, and requests other than for the
// file itself.
export async function open(browser, name, { hash = "", scripts = true, ...features } = {}) {
  const page = await browser.newPage();
  page.trouble = [];
  page.on("console", (m) => page.trouble.push(`console: ${m.text()}`));
  page.on("pageerror", (e) => page.trouble.push(`error: ${e.message}`));
  page.on("dialog", (d) => (page.trouble.push(`dialog: ${d.message()}`), d.dismiss()));
  const url = "file://" + join(fixtures, name + ".html");
  page.on("request", (r) => {
    if (!r.url().startsWith(url) && !r.url().startsWith("data:")) page.trouble.push(`request: ${r.url()}`);
  });
  await page.setViewport({ width: 1500, height: 1000 });
  if (features.dark) await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await page.setJavaScriptEnabled(scripts);
  await page.goto(url + hash);
  if (scripts) await page.waitForSelector("html[data-ready]");
  return page;
}

// chosen are the numbers of the events that each view shows as chosen.
export const chosen = (page) =>
  page.evaluate(() => ({
    row: document.querySelector("#events tr.on")?.dataset.e,
    mark: document.querySelector("#marks path.on")?.dataset.e,
    line: document.querySelector("#source li.on")?.dataset.e,
    why: document.querySelector("#reasons a")?.getAttribute("href"),
    spans: document.querySelectorAll("#source .on[data-v]").length,
    edges: document.querySelectorAll(".edge.on").length,
    hash: location.hash,
  }));

export const shown = (page) => page.$$eval("#events tbody tr:not([hidden])", (rows) => rows.map((r) => +r.dataset.e));

// click clicks in the middle of an element, as a person does.
export async function click(page, selector) {
  await page.$eval(selector, (el) => el.scrollIntoView({ block: "center" }));
  await page.click(selector);
}
