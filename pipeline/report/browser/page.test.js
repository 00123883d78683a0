import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, open, shown } from "./browser.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const [name, features] of [["demo", {}], ["demo", { dark: true }], ["hostile", {}], ["empty", {}]]) {
  test(`axe finds nothing in ${name}${features.dark ? ", dark" : ""}`, async () => {
    const page = await open(browser, name, features);
    await page.keyboard.press("j"); // with an event chosen
    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run());
    const found = result.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + " " + n.failureSummary.slice(0, 300)).join(" | ")} (${v.nodes.length})`);
    assert.deepEqual(found, []);
    assert.ok(result.passes.length > 10);
    await page.close();
  });
}

for (const name of ["hostile", "long"]) {
  test(`${name} words do no harm`, async () => {
    const page = await open(browser, name);
    for (let n = 0; n < 3; n++) await page.keyboard.press("j");
    assert.ok(await page.$("#reasons code"));
    assert.equal(await page.evaluate(() => window.harmed), undefined);
    assert.equal(await page.$$eval("img", (l) => l.length), 0);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(width <= 0, `${width} pixels wider than the window`);
    assert.deepEqual(page.trouble, []);
    await page.close();
  });
}

test("words that run from right to left turn nothing else", async () => {
  const page = await open(browser, "hostile");
  assert.equal(await page.$eval("article p", (el) => getComputedStyle(el).unicodeBidi), "plaintext");
  assert.ok((await page.$eval("article p", (el) => el.textContent)).includes("\u{1F469}\u200D\u{1F680}"));
  await page.close();
});

test("5,000 events open, and filter", async () => {
  const page = await open(browser, "many");
  const all = (await shown(page)).length;
  assert.ok(all >= 5000, `${all} rows`);
  await page.click("#facets input");
  const some = (await shown(page)).length;
  assert.ok(some > 0 && some < all, `${some} of ${all} rows`);
  await page.close();
});

test("many rows are a table still, for those who do not see it", async () => {
  const page = await open(browser, "many");
  const tree = await page.accessibility.snapshot({ root: await page.$("#events table"), interestingOnly: false });
  const roles = new Set();
  const walk = (n) => (roles.add(n.role), (n.children || []).forEach(walk));
  walk(tree);
  for (const role of ["table", "row", "columnheader", "cell"]) assert.ok(roles.has(role), `${role} in ${[...roles]}`);
  await page.close();
});

test("without scripts it reads", async () => {
  const page = await open(browser, "demo", { scripts: false });
  const visible = (selector) => page.$eval(selector, (el) => el.checkVisibility());
  assert.equal(await visible(".filters"), false);
  assert.equal(await visible("#why"), false);
  for (const selector of ["#events tbody tr", "#marks path", "#source article p", ".edge path", "#calendar rect", "#coverage"]) {
    assert.equal(await visible(selector), true, selector);
  }
  await page.click("#events tbody tr:nth-child(9) a");
  assert.match(new URL(page.url()).hash, /^#evt-/);
  assert.ok(await page.$("li:target"));
  await page.close();
});

test("on paper there are no controls, and everything else", async () => {
  const page = await open(browser, "demo");
  await page.emulateMediaType("print");
  assert.equal(await page.$eval(".filters", (el) => el.checkVisibility()), false);
  const cut = await page.$$eval(".scroll", (l) => l.filter((el) => el.checkVisibility() && el.scrollHeight > el.clientHeight + 2).length);
  assert.equal(cut, 0, "boxes that hide a part");
  const pdf = await page.pdf({ printBackground: true });
  assert.ok(pdf.length > 50_000);
  await page.close();
});

test("a telephone shows it without scrolling sideways", async () => {
  const page = await open(browser, "demo");
  await page.setViewport({ width: 390, height: 800 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.close();
});
