// Every page that a visitor, a representative, a politician and the secretariat can reach by links, each shape once: no word
// missing, no page wider than its window, nothing for axe to find; on a phone in Swedish, and on a desk, dark, in English.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, flaws, launch, person, pictures, shape, signIn } from "./house.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

const LOOKS = [
  { name: "phone-sv-light", width: 360, scheme: "light", lang: "sv" },
  { name: "desk-en-dark", width: 1280, scheme: "dark", lang: "en" },
];
// Enough for every shape of page a person has; the walk takes a second or two a page.
const ATMOST = 40;

async function walk(page, starts, look) {
  const queue = starts.map((s) => new URL(s, base).href);
  const seen = new Set();
  const wrong = [];
  while (queue.length && seen.size < ATMOST) {
    const address = queue.shift();
    if (seen.has(shape(address))) continue;
    seen.add(shape(address));
    const answer = await page.goto(address);
    if (!answer || !(answer.headers()["content-type"] ?? "").includes("text/html")) continue;
    if (answer.status() !== 200) { wrong.push(`${address}: ${answer.status()}`); continue; }
    for (const flaw of await flaws(page)) wrong.push(`${address}: ${flaw}`);
    if (pictures) await page.screenshot({ path: `${pictures}/${look.name}${shape(address).replace(/[^a-z0-9]+/gi, "-")}.png`, fullPage: true });
    const links = await page.$$eval("a[href]", (all) => all.map((a) => a.href));
    for (const link of links) {
      const url = new URL(link);
      const file = /\.(csv|json|pdf|css|txt|ics|atom)$/.test(url.pathname) || url.pathname.endsWith("/minutes");
      const helper = url.pathname.startsWith("/demo") && !starts.some((s) => s.startsWith("/demo"));
      // A letter stands in a frame where no script may run, so axe cannot look into it; it is looked at by eye.
      const letter = url.pathname.startsWith("/demo/mail/");
      if (url.origin === new URL(base).origin && !letter && !file && !helper && !url.searchParams.has("lang")) queue.push(url.href.split("#")[0]);
    }
  }
  assert.deepEqual(wrong, []);
  return seen;
}

async function towns(page) {
  await page.goto(base);
  return page.$$eval("main a[href]", (all) => all.map((a) => new URL(a.href).pathname));
}

for (const look of LOOKS) {
  test(`a visitor's pages, ${look.name}`, async () => {
    const page = await person(browser, look);
    const seen = await walk(page, ["/", ...(await towns(page)), "/demo/people", "/demo/mail", "/about", "/licences"], look);
    assert.ok(seen.size > 8, `only ${seen.size} pages were found`);
    await page.context().close();
  });

  // Those with fewer pages of their own are walked on the phone, where most of them are.
  for (const who of look.width < 600 ? ["secretariat", "politician", "representative"] : ["secretariat"]) {
    test(`the pages of a ${who}, ${look.name}`, async () => {
      const page = await person(browser, look);
      await page.goto(`${base}/demo/people`);
      await page.locator(`[data-role="${who}"] button`).first().click();
      await page.waitForLoadState();
      const home = `/${new URL(page.url()).pathname.split("/")[1]}`;
      const seen = await walk(page, [page.url(), home], look);
      assert.ok(seen.size > 8, `only ${seen.size} pages were found`);
      await page.context().close();
    });
  }
}
