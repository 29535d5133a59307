import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BrowserContext, Locator, Page } from 'playwright-core';

/** The words of a PDF that a click downloads, page by page, and the name it is kept under. */
export async function downloadedPdf(
  page: Page,
  link: Locator,
): Promise<{ name: string; pages: string[] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const content = await readFile(await download.path());
  return { name: download.suggestedFilename(), pages: await pagesOf(content) };
}

/** The words of the PDF that somebody gets at an address, page by page. */
export async function pagesAt(context: BrowserContext, address: string): Promise<string[]> {
  const answer = await context.request.get(address);
  return (await pagesOf(await answer.body())).map((words) => words.trim());
}

/** The words of a PDF, page by page. */
export async function pagesOf(content: Buffer): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(content), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push(words.replace(/\s+/g, ' '));
  }
  await task.destroy();
  return pages;
}
