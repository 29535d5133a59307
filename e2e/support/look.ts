import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { Deviation } from './deviation.ts';
import { createLedger } from './looked-at.ts';

export const screenshots = join(import.meta.dirname, '..', 'screenshots');

const DESK = { width: 1280, height: 900 };
/** The same window at 200 %: half as many of the page's own pixels. */
const ZOOMED = { width: 640, height: 450 };
const PHONE = { width: 390, height: 844 };

/** All rules, and the one that axe leaves off unless it is asked for. */
const RULES = { 'target-size': { enabled: true } };

/** Takes pictures of a page as it is and checks that everybody can use it. */
export type Look = (page: Page, name: string) => Promise<void>;

/**
 * A look leaves `<folder>/<nn>-<name>-<width>.png` for a desk and a phone and throws a Deviation when axe finds
 * anything or something does not fit: on a desk by light, at 200 %, and on a phone in the dark.
 */
export function createLook(folder: string): Look {
  let count = 0;
  const ledger = createLedger(folder);
  return async (page, name) => {
    // A tab in the background may not be painted, and its picture never come.
    await page.bringToFront();
    count += 1;
    const file = join(screenshots, folder, `${String(count).padStart(2, '0')}-${name}`);
    await mkdir(join(screenshots, folder), { recursive: true });
    const before = page.viewportSize();

    await page.setViewportSize(DESK);
    await page.screenshot({ path: `${file}-${DESK.width}.png`, fullPage: true });
    await isAccessible(page, `${name}, on a desk`);

    await page.setViewportSize(ZOOMED);
    await fits(page, `${name}, at 200 %`);
    await isAccessible(page, `${name}, at 200 %`, violationsAgain);

    await page.setViewportSize(PHONE);
    await page.screenshot({ path: `${file}-${PHONE.width}.png`, fullPage: true });
    await fits(page, `${name}, on a phone`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await isAccessible(page, `${name}, on a phone in the dark`, violationsAgain);

    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(before ?? DESK);
    await ledger.note(page.url());
  };
}

async function isAccessible(page: Page, what: string, look = violationsOf): Promise<void> {
  const violations = await look(page);
  if (violations.length === 0) return;
  const told = violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.replace(/\s+/g, ' ') ?? '';
      return `    ${target.join(' ')}: ${why}`;
    });
    return `  ${id}: ${help}\n${places.join('\n')}`;
  });
  throw new Deviation(`no accessibility violation (${what})`, `${page.url()}\n${told.join('\n')}`);
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** In the page alone (« legacy »): the only frame is the browser's own viewer, and axe needs no second page for its results. */
async function violationsOf(page: Page): Promise<Violations> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ rules: RULES, iframes: false });
  return (await axe.analyze()).violations;
}

/** By the axe that the look before left in the page: a tenth of the time that it takes to bring it in again. */
function violationsAgain(page: Page): Promise<Violations> {
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violations }> };
    };
    return (await axe.run({ rules, iframes: false, resultTypes: ['violations'] })).violations;
  }, RULES);
}

/** Nothing to scroll sideways, and no text cut off by the box that it stands in. */
async function fits(page: Page, what: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = Array.from(document.querySelectorAll<HTMLElement>('body *')).filter((element) => {
      const { overflowX, clipPath } = getComputedStyle(element);
      const cuts = overflowX === 'hidden' || overflowX === 'clip';
      return cuts && clipPath === 'none' && element.scrollWidth > element.clientWidth + 1;
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page by ${scrollWidth - clientWidth} px`] : []),
      ...cut.map(
        ({ tagName, className, innerText }) =>
          `${tagName.toLowerCase()}.${className}: ${innerText.slice(0, 80)}`,
      ),
    ];
  });
  if (tooWide.length > 0) {
    throw new Deviation(`everything fits (${what})`, `${page.url()}: ${tooWide.join('; ')}`);
  }
}
