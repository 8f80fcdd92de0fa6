// Every page that a visitor and everybody who holds a role can reach by links, each shape once: no word
// missing, no page wider than its window, nothing for axe to find; on a phone in Swedish, and on a desk, dark, in English.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { base, flaws, launch, person, pictures, shape, signIn } from "./house.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

// `judged`: the parts of pages that axe has judged in this look.
const LOOKS = [
  { name: "phone-sv-light", width: 360, scheme: "light", lang: "sv", judged: new Set() },
  { name: "desk-en-dark", width: 1280, scheme: "dark", lang: "en", judged: new Set() },
];
// More than the shapes of page that anybody has; the walk takes a second or two a page. Whoever needs more raises it: a walk
// that stops half-way says so.
const ATMOST = 320;

async function walk(page, starts, look) {
  const queue = starts.map((s) => new URL(s, base).href);
  const seen = new Set();
  const wrong = [];
  while (queue.length) {
    const address = queue.shift();
    if (seen.has(shape(address))) continue;
    if (seen.size >= ATMOST) { wrong.push(`${address}: more than ${ATMOST} shapes of page; the rest was not looked at`); break; }
    seen.add(shape(address));
    const answer = await page.goto(address);
    if (!answer || !(answer.headers()["content-type"] ?? "").includes("text/html")) continue;
    if (answer.status() !== 200) { wrong.push(`${address}: ${answer.status()}`); continue; }
    for (const flaw of await flaws(page, { seen: look.judged })) wrong.push(`${address}: ${flaw}`);
    if (pictures) await page.screenshot({ path: `${pictures}/${look.name}${shape(address).replace(/[^a-z0-9]+/gi, "-")}.png`, fullPage: true });
    // Links in a drawing have an address of another kind than links in text.
    const links = await page.$$eval("a[href]", (all) => all.map((a) => new URL(a.getAttribute("href"), location.href).href));
    for (const link of links) {
      const url = new URL(link);
      const file = /\.(csv|json|pdf|css|txt|ics|atom|xlsx|docx)$/.test(url.pathname) || url.pathname.endsWith("/minutes");
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

// Two at a time: the browser and the demo share the machine.
describe("pages", { concurrency: 2 }, () => {
  for (const look of LOOKS) {
    test(`a visitor's pages, ${look.name}`, async () => {
      const page = await person(browser, look);
      const seen = await walk(page, ["/", ...(await towns(page)), "/demo/people", "/demo/mail", "/about", "/licences"], look);
      assert.ok(seen.size > 8, `only ${seen.size} pages were found`);
      await page.context().close();
    });

    // Those with fewer pages of their own are walked on the phone, where most of them are.
    for (const who of look.width < 600 ? ["secretariat", "politician", "representative", "official", "evaluator"] : ["secretariat"]) {
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

  // A form that comes back (422): what is wrong is said in a summary that has the focus, and beside each field.
  for (const look of LOOKS) {
    test(`forms that come back, ${look.name}`, async () => {
      const page = await person(browser, look);
      await page.goto(`${base}/demo/people`);
      await page.locator('[data-role="secretariat"] button').first().click();
      await page.waitForLoadState();
      const home = `/${new URL(page.url()).pathname.split("/")[1]}`;
      const wrong = [];
      for (const form of ["/people/new", "/register/new", "/settings"]) {
        await page.goto(`${base}${home}${form}`);
        for (const field of await page.locator("main form input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=color])").all()) await field.fill("");
        const [answer] = await Promise.all([
          page.waitForResponse((r) => r.request().method() === "POST"),
          page.locator("main form button[type=submit]").last().click(),
        ]);
        await page.waitForLoadState();
        if (answer.status() !== 422) { wrong.push(`${form}: ${answer.status()} instead of 422`); continue; }
        if (!(await page.locator(".ds-error-summary li").count())) wrong.push(`${form}: no summary of what is wrong`);
        for (const flaw of await flaws(page)) wrong.push(`${form} as it comes back: ${flaw}`);
      }
      assert.deepEqual(wrong, []);
      await page.context().close();
    });
  }
});
