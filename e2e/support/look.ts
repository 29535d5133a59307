import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { Deviation } from './deviation.ts';

export const screenshots = join(import.meta.dirname, '..', 'screenshots');

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Takes pictures of a page as it is and checks that everybody can use it. */
export type Look = (page: Page, name: string) => Promise<void>;

/**
 * A look leaves `<folder>/<nn>-<name>-<width>.png` for a desk and a phone and throws a Deviation when
 * axe finds anything (on a desk by light, on a phone in the dark) or a phone would have to scroll sideways.
 */
export function createLook(folder: string): Look {
  let count = 0;
  return async (page, name) => {
    count += 1;
    const file = join(screenshots, folder, `${String(count).padStart(2, '0')}-${name}`);
    await mkdir(join(screenshots, folder), { recursive: true });
    const before = page.viewportSize();
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      await page.screenshot({ path: `${file}-${size.width}.png`, fullPage: true });
      if (size === PHONE) {
        await fitsOnPhone(page, name);
        await page.emulateMedia({ colorScheme: 'dark' });
      }
      await isAccessible(page, `${name}, ${size.width} px`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(before ?? DESK);
  };
}

async function isAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
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

async function fitsOnPhone(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  if (overflow > 0) {
    throw new Deviation(
      `nothing to scroll sideways on a phone (${what})`,
      `${page.url()} is ${overflow} px too wide`,
    );
  }
}
