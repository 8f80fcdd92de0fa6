// What people come to do, done as they would do it: by keyboard alone, without scripts, at 400 % zoom, with bad input.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, flaws, launch, person } from "./house.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

async function firstTown(page) {
  await page.goto(base);
  return page.$$eval("main a[href]", (all) => all.map((a) => new URL(a.href).pathname).find((p) => /^\/[a-z-]+$/.test(p) && !["/about", "/licences"].includes(p)));
}

// Presses Tab until what has the focus matches, as somebody without a mouse would.
async function tabTo(page, selector, most = 80) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
  }
  assert.fail(`${selector} was not reached by Tab at ${page.url()}`);
}

test("signing in by keyboard alone, and a wrong address", async () => {
  const page = await person(browser, { width: 360, scripts: false });
  const town = await firstTown(page);
  await page.goto(base + town + "/sign-in");
  await tabTo(page, "#mail");
  await page.keyboard.type("inte en adress");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[aria-invalid=true]");
  assert.equal(await page.inputValue("#mail"), "inte en adress");
  assert.deepEqual(await flaws(page, { axe: false }), []);
  await page.fill("#mail", "");
  await tabTo(page, "#mail");
  await page.keyboard.type("ny.person@exempel.example");
  await page.keyboard.press("Enter");
  await page.getByText("ny.person@exempel.example").waitFor();
});

test("the skip link leads past the frame", async () => {
  const page = await person(browser);
  await page.goto(base + (await firstTown(page)));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => location.hash), "#content");
});

test("nothing is wider than its window at 400 % zoom, or with letters twice as large", async () => {
  const page = await person(browser, { width: 320 });
  const town = await firstTown(page);
  for (const path of [town, `${town}/sign-in`, `${town}/register`, `${town}/compact`, `${town}/join`]) {
    await page.goto(base + path);
    assert.deepEqual(await flaws(page, { axe: false }), [], path);
    await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    assert.deepEqual(await flaws(page, { axe: false }), [], `${path} with large letters`);
  }
});

test("a text is read in, corrected in several boxes by one button, and thrown away again", async () => {
  const page = await person(browser, { width: 360, scripts: false });
  await page.goto(`${base}/demo/people`);
  await page.locator('[data-role="secretariat"] button').first().click();
  await page.waitForLoadState();
  const town = `/${new URL(page.url()).pathname.split("/")[1]}`;
  await page.goto(`${base}${town}/import`);
  await page.fill("textarea[name=text]", "ÖVERENSKOMMELSE\n\nPRINCIPER\n\nDialog\nVi talar med varandra.\n\nÖppenhet\nVi berättar vad vi gör.\n\nKOMMUNENS ÅTAGANDEN\n\n1. Kommunen ska svara i tid. (Dialog)\n\n2. Kommunen ska bjuda in.\n");
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL(/\/review/);
  const shown = await person(browser, { width: 1280, scheme: "dark", lang: "en" });
  await shown.context().addCookies(await page.context().cookies());
  await shown.goto(page.url());
  assert.deepEqual(await flaws(shown), []);
  await shown.context().close();
  await page.fill('[id="head.body"]', "kommunfullmäktige");
  await page.fill('[id="principle-dialog.text"]', "Vi talar med varandra i tid.");
  await page.focus('[id="commitment-municipality-2.label"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=saved/);
  assert.equal(await page.inputValue('[id="head.body"]'), "kommunfullmäktige");
  assert.equal(await page.inputValue('[id="principle-dialog.text"]'), "Vi talar med varandra i tid.");
  assert.deepEqual(await flaws(page, { axe: false }), []);
  await page.locator('a[href$="/discard"]').click();
  await page.locator('main form[action$="/discard"] button').click();
  await page.waitForURL(/compact\/editions/);
  await page.context().close();
});
