import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chosen, click, launch, open, shown } from "./browser.js";

let browser, page;
before(async () => (browser = await launch()));
after(() => browser.close());

async function fresh(options) {
  await page?.close();
  page = await open(browser, "demo", options);
}
const quiet = () => assert.deepEqual(page.trouble, []);

// same says that every view shows one event as chosen.
async function same() {
  const c = await chosen(page);
  assert.ok(c.row, "a row is chosen");
  assert.equal(c.line, c.row);
  assert.equal(c.mark, c.row);
  assert.ok(c.spans > 0, "words are marked");
  assert.ok(c.why?.startsWith("#evt-"), "the reasons are shown");
  assert.ok(c.hash.includes(c.why.slice(1)), "the address names the event");
  return +c.row;
}

test("opens without a word on the console or a request", async () => {
  await fresh();
  quiet();
  assert.ok((await shown(page)).length > 100);
  assert.equal(await page.$eval("#shown", (el) => el.textContent), `${(await shown(page)).length} events`);
});

test("nothing can be fetched", async () => {
  await fresh();
  const got = await page.evaluate(() => fetch("data:text/plain,x").then(() => "fetched", () => "refused"));
  assert.equal(got, "refused");
});

// an event with days, words, two parties: it is in every view
const everywhere = () => page.evaluate(() => {
  const events = JSON.parse(document.getElementById("data").textContent).events;
  return events.findIndex((v) => v.s != null && v.s === v.e && (v.k || []).length === 1);
});

test("a row, a dot, words and a line below an entry choose the same event", async () => {
  await fresh();
  const i = await everywhere();
  for (const selector of [`#events tr[data-e="${i}"] td:nth-child(2)`, `#events tr[data-e="${i}"] a`, `#marks path[data-e="${i}"]`, `#source li[data-e="${i}"] a`, `#source [data-v="${i}"]`]) {
    await page.keyboard.press("Escape");
    assert.equal((await chosen(page)).row, undefined, "nothing is chosen after Escape");
    await click(page, selector);
    assert.equal(await same(), i, selector);
    assert.equal((await chosen(page)).edges, 1, "the line between its parties");
  }
  quiet();
});

test("a line of the network, a party and a day filter, and choose", async () => {
  await fresh();
  const i = await everywhere();
  const edge = await page.evaluate((i) => JSON.parse(document.getElementById("data").textContent).events[i].k[0], i);
  await page.$eval(`.edge[data-q="${edge}"]`, (el) => (el.focus(), el.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }))));
  const pair = await shown(page);
  assert.ok(pair.includes(i) && pair.length < 100);
  assert.ok(pair.includes(await same()));
  await page.click("#clear");
  await click(page, ".node circle");
  const party = await shown(page);
  assert.ok(party.length > 0 && party.length < 144);
  await page.click("#clear");
  await page.$eval("#calendar rect", (el) => el.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  const day = await page.$eval("#calendar rect", (el) => el.dataset.day);
  assert.equal(await page.$eval("#from", (el) => el.value), day);
  assert.ok((await shown(page)).length < 20);
  await same();
  quiet();
});

test("words under several events choose one after the other", async () => {
  await fresh();
  const seen = new Set();
  const selector = await page.$eval('#source [data-v*=" "]', (el) => `#source [data-v="${el.dataset.v}"]`);
  for (let n = 0; n < 2; n++) {
    await click(page, selector);
    seen.add((await chosen(page)).row);
  }
  assert.equal(seen.size, 2);
});

test("facets, search and days filter every view; chips drop them", async () => {
  await fresh();
  const total = (await shown(page)).length;
  await page.click("#facets summary");
  await page.click('#facets input[value="meeting"]');
  const meetings = await shown(page);
  assert.ok(meetings.length > 0 && meetings.length < total);
  assert.equal(await page.$$eval("#marks path:not(.out)", (l) => l.length), meetings.length);
  assert.ok((await page.$$eval("#source article.off", (l) => l.length)) > 0);
  await page.keyboard.press("Escape");
  await page.type("#search", "tokyo");
  assert.ok((await shown(page)).length < meetings.length);
  assert.ok(page.url().includes("type=meeting") && page.url().includes("q=tokyo"));
  await page.click("#chips button");
  await page.click("#chips button");
  assert.equal((await shown(page)).length, total);
  await page.$eval("#from", (el) => ((el.value = "2018-01-01"), el.dispatchEvent(new Event("change"))));
  await page.$eval("#to", (el) => ((el.value = "2018-12-31"), el.dispatchEvent(new Event("change"))));
  const year = await shown(page);
  assert.ok(year.length > 0 && year.length < total);
  quiet();
});

test("dragging over the timeline chooses a span of days", async () => {
  await fresh();
  const box = await (await page.$("#brush .overlay")).boundingBox();
  const y = box.y + 6;
  await page.mouse.move(box.x + box.width * 0.5, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 });
  await page.mouse.up();
  const [from, to] = await page.evaluate(() => [document.getElementById("from").value, document.getElementById("to").value]);
  assert.ok(from && to && from < to, `${from} to ${to}`);
  const part = await shown(page);
  assert.ok(part.length > 0 && part.length < 144);
  await page.select("#rows", "party");
  assert.ok(page.url().includes("rows=party"));
  quiet();
});

test("the table sorts both ways and steps in its order", async () => {
  await fresh();
  const type = () => page.$$eval("#events tbody td:nth-child(2)", (l) => l.map((td) => td.firstChild.textContent.trim()));
  await page.click("#events th:nth-child(2) button");
  const up = await type();
  assert.deepEqual(up, [...up].sort());
  assert.equal(await page.$eval("#events th:nth-child(2)", (th) => th.getAttribute("aria-sort")), "ascending");
  await page.click("#events th:nth-child(2) button");
  const down = await type();
  assert.equal(down[0], up.at(-1));
  await page.keyboard.press("j");
  assert.equal(await page.$eval("#events tbody tr", (r) => r.classList.contains("on")), true);
  quiet();
});

test("the keys", async () => {
  await fresh();
  for (const key of ["j", "j", "k"]) await page.keyboard.press(key);
  assert.equal(await same(), 0);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "search");
  await page.keyboard.type("j");
  assert.equal((await chosen(page)).row, "0", "letters in the search do not step");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  assert.equal(await page.$eval("#help", (el) => el.hidden), false);
  await page.keyboard.press("g");
  assert.equal(await page.$eval("#rows", (el) => el.value), "party");
  quiet();
});

test("an address names an event and the filters", async () => {
  await fresh();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const plain = new URL(page.url()).hash;
  assert.match(plain, /^#evt-[0-9a-f]+$/);
  await fresh({ hash: plain });
  assert.equal(await same(), 1);
  await page.click("#facets summary");
  await page.click("#facets .box input");
  const full = new URL(page.url()).hash;
  const list = await shown(page);
  await fresh({ hash: full });
  assert.equal(await same(), 1);
  assert.deepEqual(await shown(page), list);
  await page.evaluate(() => (location.hash = "#" + JSON.parse(document.getElementById("data").textContent).events[5].i));
  await page.waitForFunction(() => document.querySelector("#events tr.on")?.dataset.e === "5");
  quiet();
});

test("a correction can be copied", async () => {
  await fresh();
  await page.keyboard.press("j");
  await page.select("#field", "status");
  await page.$eval("#value", (el) => ((el.value = "planned"), el.dispatchEvent(new Event("input"))));
  await page.type("#reason", "it's only planned");
  const line = await page.$eval("#correction", (el) => el.textContent);
  assert.match(line, /^annals correct evt-[0-9a-f]+\.status=planned --reason 'it'\\''s only planned' -o \S+$/);
  await page.click("#copy");
  await page.waitForFunction(() => /copied|copy it/.test(document.querySelector("#why output").textContent));
  quiet();
});
