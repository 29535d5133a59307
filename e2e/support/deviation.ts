import type { Locator, Page } from 'playwright-core';

/** What happened is not what should have: told in words, for tests and for the demo alike. */
export class Deviation extends Error {
  override name = 'Deviation';
  readonly expected: string;
  readonly seen: string;

  constructor(expected: string, seen: string) {
    super(`expected: ${expected}\nseen: ${seen}`);
    this.expected = expected;
    this.seen = seen;
  }
}

/** Waits until `text` can be read somewhere in `place`. @throws Deviation with what is there instead */
export async function sees(place: Page | Locator, text: string | RegExp): Promise<void> {
  await shows(place.getByText(text).filter({ visible: true }).first(), wording(text));
}

/** Waits until `target` is visible. @param what names it in the Deviation */
export async function shows(target: Locator, what: string): Promise<void> {
  try {
    await target.waitFor({ state: 'visible' });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    throw new Deviation(what, await textOf(target.page()));
  }
}

/** Waits until nothing matches `target` any more. */
export async function showsNot(target: Locator, what: string): Promise<void> {
  try {
    await target.first().waitFor({ state: 'hidden' });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    throw new Deviation(`not ${what}`, await textOf(target.page()));
  }
}

/** Waits until the browser is at an address of this path. */
export async function isAt(page: Page, path: string | RegExp): Promise<void> {
  const fits = (url: URL): boolean =>
    typeof path === 'string' ? url.pathname === path : path.test(url.pathname);
  try {
    await page.waitForURL(fits);
  } catch (error) {
    if (!isTimeout(error)) throw error;
    throw new Deviation(`the page ${String(path)}`, `${page.url()}: ${await textOf(page)}`);
  }
}

/** @throws Deviation unless they are the same */
export function equal<T>(seen: T, expected: T, what: string): void {
  if (seen !== expected) throw new Deviation(`${what}: ${String(expected)}`, String(seen));
}

async function textOf(page: Page): Promise<string> {
  const text = await page.locator('body').innerText();
  return `${page.url()}: ${text.replace(/\s+/g, ' ').slice(0, 4000)}`;
}

const wording = (text: string | RegExp): string =>
  typeof text === 'string' ? `« ${text} »` : String(text);

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && error.name === 'TimeoutError';
