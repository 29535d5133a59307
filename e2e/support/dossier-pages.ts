import type { Page } from 'playwright-core';
import { equal, isAt, sees, shows } from './deviation.ts';

/** From the overview of « Mon dossier » into one of its sections. */
export async function openSection(page: Page, portal: string, name: string): Promise<void> {
  await page.goto(`${portal}/dossier`);
  await page.getByRole('listitem').getByRole('link', { name, exact: true }).click();
  await shows(page.getByRole('heading', { level: 1, name }), `the section « ${name} »`);
}

/** The state beside a field, by the beginning of its label. */
export function stateOf(page: Page, label: string) {
  return page.locator('.saved-field').filter({ has: page.getByLabel(label) });
}

/** Types into a field and leaves it. */
export async function fillAndLeave(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.blur();
}

/** Chooses a line of a short list. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option });
}

/** Types into the field of a long list and takes the line that is then first, which has to be this one. */
export async function search(
  page: Page,
  label: string,
  option: string,
  typed = option,
): Promise<void> {
  const field = page.locator('input').and(page.getByLabel(label, { exact: true }));
  await field.fill(typed);
  await field.press('Enter');
  equal(await field.inputValue(), option, `the choice « ${label} »`);
}

/** Waits until a field is said to be saved. */
export async function saved(page: Page, label: string): Promise<void> {
  await sees(stateOf(page, label), 'Enregistré');
}

/** Adds a row to the section that is open: by the button, through its form, back to the list. */
export async function addRow(
  page: Page,
  button: string,
  fill: (page: Page) => Promise<void>,
): Promise<void> {
  await page.getByRole('link', { name: button }).click();
  await isAt(page, /\/new$/);
  await fill(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await sees(page, 'La ligne est ajoutée.');
}
