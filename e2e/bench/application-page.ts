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
  const url = `${config.PORTAL_URL}/applications/${id}`;
  const session = await sessionOf(config, candidate);
  const open = async (): Promise<number> => {
    const beginning = performance.now();
    const response = await fetch(url, { headers: { cookie: session }, redirect: 'manual' });
    const html = await response.text();
    if (response.status !== 200 || !html.includes('Statut du dossier')) {
      throw new Error(`The page of an application answered ${response.status}`);
    }
    return performance.now() - beginning;
  };
  for (let warmUp = 0; warmUp < 50; warmUp += 1) await open();
  const alone: number[] = [];
  for (let count = 0; count < 200; count += 1) alone.push(await open());

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

/** The Cookie header of a signed-in candidate. */
async function sessionOf(config: Config, { number, password }: Candidate): Promise<string> {
  const browser = await openBrowser(config);
  try {
    const { page, context } = await welcome(browser);
    await signIn(page, config.PORTAL_URL, { identifier: number, password });
    const cookies = await context.cookies(config.PORTAL_URL);
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await browser.close();
  }
}
