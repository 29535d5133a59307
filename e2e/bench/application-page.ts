import type { BrowserContext } from 'playwright-core';
import { openBrowser, welcome } from '../support/browser.ts';
import type { Config } from '../support/config.ts';
import type { Application } from '../support/lives.ts';
import type { Candidate } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { percentile, round } from './figures.ts';

/** How many open the page at once, for its figure per second. */
const VISITORS = 10;

/** The server's answer to « open my application »: one visitor's latency, and how many ten get at once. */
export async function measurePage(config: Config, candidate: Candidate, { id }: Application) {
  const open = openerOf(config, id, await sessionOf(config, candidate));
  const alone = await openAlone(open);

  const end = performance.now() + 15_000;
  const together: number[] = [];
  const beginning = performance.now();
  const visitor = async () => {
    while (performance.now() < end) together.push(await open());
  };
  await Promise.all(Array.from({ length: VISITORS }, visitor));
  const seconds = (performance.now() - beginning) / 1000;
  return {
    perSecond: round(together.length / seconds),
    p50Ms: round(percentile(alone, 50)),
    p95Ms: round(percentile(alone, 95)),
    atOnce: {
      visitors: VISITORS,
      p50Ms: round(percentile(together, 50)),
      p95Ms: round(percentile(together, 95)),
    },
  };
}

/** Opens the page once. @returns how long its whole answer took, in ms */
export type Opener = () => Promise<number>;

/** @param session the Cookie header of the candidate, who is signed in */
export function openerOf({ PORTAL_URL }: Config, id: string, session: string): Opener {
  return async () => {
    const beginning = performance.now();
    const response = await fetch(`${PORTAL_URL}/applications/${id}`, {
      headers: { cookie: session },
      redirect: 'manual',
    });
    const html = await response.text();
    if (response.status !== 200 || !html.includes('Statut du dossier')) {
      throw new Error(`The page of an application answered ${response.status}`);
    }
    return performance.now() - beginning;
  };
}

/** One visitor again and again, once the system has warmed up. */
export async function openAlone(open: Opener): Promise<number[]> {
  for (let warmUp = 0; warmUp < 50; warmUp += 1) await open();
  const alone: number[] = [];
  for (let count = 0; count < 200; count += 1) alone.push(await open());
  return alone;
}

/** The Cookie header of a signed-in candidate. */
async function sessionOf(config: Config, { number, password }: Candidate): Promise<string> {
  const browser = await openBrowser(config);
  try {
    const { page, context } = await welcome(browser);
    await signIn(page, config.PORTAL_URL, { identifier: number, password });
    return await cookieHeader(context, config);
  } finally {
    await browser.close();
  }
}

export async function cookieHeader(
  context: BrowserContext,
  { PORTAL_URL }: Config,
): Promise<string> {
  const cookies = await context.cookies(PORTAL_URL);
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}
