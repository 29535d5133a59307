import type { Locator, Page } from 'playwright-core';
import type { NamedFile } from './files.ts';

/** What a candidate asks, on more than one line. */
export const QUESTION = 'Bonjour,\n\nma carte d’identité expire en juin. Que dois-je faire ?';

/** « Messages » on the page of an application, the candidate's or staff's. */
export function messagesOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages' });
}

/** One message of the thread, by words in it. */
export function messageWith(page: Page, text: string): Locator {
  return messagesOf(page).getByRole('article').filter({ hasText: text });
}

export async function writeMessage(
  page: Page,
  text: string,
  files: NamedFile[] = [],
): Promise<void> {
  const messages = messagesOf(page);
  await messages.getByRole('textbox').fill(text);
  await messages.getByLabel('Joindre des fichiers (facultatif)').setInputFiles(files);
  await sendButton(page).click();
}

export function sendButton(page: Page): Locator {
  return messagesOf(page).getByRole('button', { name: 'Envoyer le message' });
}
