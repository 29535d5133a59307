import type { CDPSession, Page } from 'playwright-core';

/** The line between a page and the portal, whose pace and breaks a scenario decides. */
export async function openLine(page: Page): Promise<CDPSession> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  return line;
}

/** @param uploadThroughput bytes a second; -1 for as many as there can be */
export async function setLine(
  line: CDPSession,
  uploadThroughput: number,
  offline = false,
): Promise<void> {
  const conditions = { offline, latency: 0, downloadThroughput: -1, uploadThroughput };
  await line.send('Network.emulateNetworkConditions', conditions);
}

/** The offsets of the chunks that the page sends, in their order. */
export function watchChunks(page: Page): number[] {
  const offsets: number[] = [];
  page.on('request', (request) => {
    const offset = new URL(request.url()).searchParams.get('offset');
    if (request.method() === 'PUT' && offset !== null) offsets.push(Number(offset));
  });
  return offsets;
}
