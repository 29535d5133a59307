import type { Locator, Page } from 'playwright-core';
import { equal, isAt, sees, shows } from './deviation.ts';
import type { Candidate } from './people.ts';

/** From the overview of « Mon dossier » into one of its sections. */
export async function openSection(page: Page, portal: string, name: string): Promise<void> {
  await page.goto(`${portal}/dossier`);
  await page.getByRole('listitem').getByRole('link', { name, exact: true }).click();
  await shows(page.getByRole('heading', { level: 1, name }), `the section « ${name} »`);
}

/** The number of the dossier, on its overview. */
export function numberShown(page: Page): Locator {
  return page
    .locator('dt', { hasText: 'Numéro de dossier' })
    .locator('xpath=following-sibling::dd[1]');
}

/** Goes to the overview, which has to be of this candidate's dossier. */
export async function hasNumber(page: Page, portal: string, { number }: Candidate): Promise<void> {
  await page.goto(`${portal}/dossier`);
  equal(await numberShown(page).innerText(), number, 'the number of the dossier');
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

/** A field is there and holds this. */
export async function expectValue(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await shows(field, `the field « ${label} »`);
  await expect(field.inputValue()).resolves.toBe(value);
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
