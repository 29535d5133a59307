import type { Locator, Page } from 'playwright-core';
import { Deviation, shows } from './deviation.ts';

/** More than any page has places to stop at. */
const MOST_STOPS = 250;

/**
 * Goes from one place to the next by the Tab key until `target` has the focus, and sees where it is.
 *
 * @param what names the target in the Deviation
 */
export async function tabTo(page: Page, target: Locator, what: string): Promise<void> {
  await shows(target, what);
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const { focused, ringed } = await target.evaluate((element) => {
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return {
        focused: element === document.activeElement,
        ringed: outlineStyle !== 'none' || boxShadow !== 'none',
      };
    });
    if (!focused) continue;
    if (!ringed) throw new Deviation(`the focus to be seen on ${what}`, 'nothing around it');
    return;
  }
  throw new Deviation(`the focus on ${what}`, `another place after ${MOST_STOPS} times Tab`);
}

/** Goes to `target` by Tab and presses a key there. */
export async function pressOn(
  page: Page,
  target: Locator,
  key: 'Enter' | 'Space',
  what: string,
): Promise<void> {
  await tabTo(page, target, what);
  await page.keyboard.press(key);
}

/** Goes to a field by Tab and types. */
export async function typeInto(
  page: Page,
  target: Locator,
  text: string,
  what: string,
): Promise<void> {
  await tabTo(page, target, what);
  await page.keyboard.type(text);
}
