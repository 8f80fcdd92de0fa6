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

// Opens the first report that somebody of the demo may write now.
async function report(page, role) {
  await page.goto(`${base}/demo/people`);
  const buttons = page.locator(`[data-role="${role}"] button`);
  const n = await buttons.count();
  for (let i = 0; i < n; i++) {
    await page.goto(`${base}/demo/people`);
    await buttons.nth(i).click();
    await page.waitForLoadState();
    const town = `/${new URL(page.url()).pathname.split("/")[1]}`;
    await page.goto(`${base}${town}/followup`);
    for (const round of await page.$$eval(".results a[href*='/followup/']", (all) => all.map((a) => a.href))) {
      await page.goto(round);
      const write = page.locator("a[href$='/writing']").first();
      if (await write.count()) {
        await write.click();
        await page.waitForURL(/\/writing/);
        return true;
      }
    }
  }
  return false;
}

test("a report saves itself as one types, tells when it cannot, and lets two choose", { timeout: 180000 }, async () => {
  const page = await person(browser, { width: 390 });
  const broken = [];
  page.on("console", (message) => { if (/Content Security Policy|violates/i.test(message.text())) broken.push(message.text()); });
  assert.ok(await report(page, "representative"), "somebody has a report to write");
  const address = page.url();
  const status = page.locator("#saving");
  await status.getByText("sparas medan du skriver").waitFor();
  const box = page.locator("textarea[name$='.text']").first();
  const id = await box.getAttribute("id");
  const words = `Vi har träffats ${Date.now()}`;
  await box.fill(words);
  await status.getByText("Sparat").waitFor({ timeout: 15000 });
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "TEXTAREA", "the focus stays");
  assert.deepEqual(await flaws(page), []);
  // Another tab of the same page has the older words, and meets the newer ones.
  const other = await page.context().newPage();
  await other.goto(address);
  assert.equal(await other.inputValue(`[id="${id}"]`), words);
  await page.fill(`[id="${id}"]`, `${words} igen`);
  await status.getByText("Sparat").waitFor();
  await page.waitForResponse((r) => r.url().endsWith("/saving"));
  await other.fill(`[id="${id}"]`, `${words} två gånger`);
  await other.locator("#saving").getByText("är inte sparat").waitFor({ timeout: 15000 });
  await other.locator(".told").getByText(`${words} igen`).waitFor();
  assert.equal(await other.inputValue(`[id="${id}"]`), `${words} två gånger`, "what was typed stays");
  assert.equal(await other.getAttribute(`[id="${id}"]`, "aria-invalid"), "true");
  assert.deepEqual(await flaws(other), []);
  // The choice stands right before the box: a step back or two.
  await other.keyboard.press("Shift+Tab");
  await other.keyboard.press("Shift+Tab");
  assert.ok(await other.evaluate(() => document.activeElement?.matches("button[id^=mine-]")));
  await other.keyboard.press("Enter");
  await other.waitForURL(/done=followup-saved/);
  assert.equal(await other.inputValue(`[id="${id}"]`), `${words} två gånger`);
  await other.close();
  // No network: told, kept on the page, and saved when there is one again.
  await page.goto(address);
  await page.context().setOffline(true);
  await page.fill(`[id="${id}"]`, `${words} utan nät`);
  await status.getByText("går inte att nå").waitFor({ timeout: 20000 });
  assert.equal(await page.inputValue(`[id="${id}"]`), `${words} utan nät`);
  await page.context().setOffline(false);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await status.getByText("Sparat").waitFor({ timeout: 20000 });
  // Signed out meanwhile: told, with a way in that leaves the page as it is.
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.fill(`[id="${id}"]`, `${words} utan inloggning`);
  await status.getByText("inte inloggad").waitFor({ timeout: 15000 });
  await page.context().addCookies(cookies);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await status.getByText("Sparat").waitFor({ timeout: 15000 });
  await page.goto(address);
  assert.equal(await page.inputValue(`[id="${id}"]`), `${words} utan inloggning`);
  assert.deepEqual(broken, [], "nothing is against the page's policy");
  // Without scripts the button saves.
  const plain = await person(browser, { width: 390, scripts: false });
  await plain.context().addCookies(cookies);
  await plain.goto(address);
  await plain.fill(`[id="${id}"]`, `${words} utan skript`);
  await plain.locator("button[value=save]").first().click();
  await plain.waitForURL(/done=followup-saved/);
  assert.equal(await plain.inputValue(`[id="${id}"]`), `${words} utan skript`);
  await plain.context().close();
  await page.context().close();
});
