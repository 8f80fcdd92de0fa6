// The browser, and what every test does with it: open pages as somebody, and look at them as axe and a ruler do.
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";

export const base = process.env.OVERENS ?? "http://127.0.0.1:8080";
// Where pictures go when somebody wants to look: CONTACT_SHEET=folder.
export const pictures = process.env.CONTACT_SHEET;

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"],
  });
}

// A person at a browser of this width, light or dark, in this language.
export async function person(browser, { width = 1280, scheme = "light", lang = "sv", scripts = true } = {}) {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 740 : 900 },
    colorScheme: scheme,
    locale: lang,
    javaScriptEnabled: scripts,
    reducedMotion: "reduce",
  });
  return context.newPage();
}

// Signs in as somebody of the demo, by the button beside a name.
export async function signIn(page, name) {
  await page.goto(`${base}/demo/people`);
  await page.locator("form", { has: page.getByText(name) }).or(page.locator("li,tr", { hasText: name })).getByRole("button").first().click();
  await page.waitForLoadState();
}

// The parts of a page as axe sees them: every element with what its look and its meaning hang on, a row that is built as the one
// before it told once. Pages that are built alike have the same.
function build(page) {
  return page.evaluate(() => {
    const telling = (attribute) => /^(class|type|role|lang|scope|aria-(hidden|expanded|current|live)|data-.*)$/.test(attribute.name) ? `${attribute.name}=${attribute.value}` : attribute.value ? attribute.name : `${attribute.name}!`;
    const built = (element) => {
      const inner = [];
      for (const child of element.children) {
        const one = built(child);
        if (/^h\d/i.test(child.localName) || !inner.includes(one)) inner.push(one);
      }
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      return `<${element.localName} ${[...element.attributes].map(telling).sort().join(" ")}${words ? " …" : ""}>${inner.join("")}</>`;
    };
    return [built(document.head), ...[...document.body.children].map(built)];
  });
}

// What is wrong with the page as it stands: words, width, accessibility. Where somebody keeps what was `seen`, axe is spared a page
// of which every part is built as one that it has judged.
export async function flaws(page, { axe = true, seen } = {}) {
  const found = [];
  const text = await page.content();
  if (text.includes("⟦")) found.push(`a word is missing: ${text.match(/⟦[^⟧]*⟧/)?.[0]}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) found.push(`the page is ${over} px wider than its window`);
  const fresh = seen ? (await build(page)).filter((part) => !seen.has(part)) : [];
  for (const part of fresh) seen.add(part);
  if (axe && (!seen || fresh.length)) {
    const result = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
    for (const v of result.violations) found.push(`${v.id}: ${v.help} at ${v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(", ")}`);
  }
  return found;
}

// An address without its identities and without what it asks for: pages of one shape are looked at once.
export function shape(address) {
  const url = new URL(address, base);
  const path = url.pathname
    .replace(/\/[0-9a-hjkmnp-tv-z]{26}(?=\/|$)/g, "/{id}")
    .replace(/\/(\d+)(?=\/|$)/g, "/{n}")
    .replace(/(\/compact\/[^/]+\/\{n\})\/.+/, "$1/{clause}")
    .replace(/(\/commitments)\/(?!sheet)[^/]+/, "$1/{clause}")
    .replace(/(\/year\/[^/]+)\/\d{4}-\d\d-\d\d/, "$1/{day}");
  // A list filtered this way or that is one shape more than the list itself, whatever the combination.
  return path + (url.search ? "?" : "");
}
