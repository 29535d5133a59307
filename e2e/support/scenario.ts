import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, welcome, type Visitor, type VisitorOptions } from './browser.ts';
import { readConfig, type Config } from './config.ts';
import { createLook, screenshots, type Look } from './look.ts';
import { createLedger } from './looked-at.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { createPeople, type People } from './people.ts';

/** What a scenario has at hand. */
export type Stage = {
  config: Config;
  mailbox: Mailbox;
  people: People;
  look: Look;
  /** Somebody new in front of a browser. */
  visit: (options?: VisitorOptions) => Promise<Visitor>;
};

/** Short: pictures must not use up the time of the scenario, or its end is all that is told. */
const PICTURE_MS = 5_000;

/** Jest loads this module anew for every test file: who finds it set is the second in a file. */
let taken = false;

/**
 * The one scenario of a test file: a test with a browser. Pictures of what every visitor last saw are kept when it
 * fails, and an unnoticed script error in any page fails it.
 *
 * @throws Error when the file has a scenario already
 */
export function scenario(
  testFile: string,
  sentence: string,
  play: (stage: Stage) => Promise<void>,
  { seconds = 90 } = {},
): void {
  const folder = basename(testFile, '.test.ts');
  if (taken) throw new Error(`One scenario a file: « ${sentence} » is the second of ${folder}`);
  taken = true;
  const config = readConfig();
  let browser: Browser | undefined;

  beforeAll(async () => {
    await createLedger(folder).begin();
    browser = await openBrowser(config);
  });
  afterAll(() => browser?.close());

  test(
    sentence,
    async () => {
      if (!browser) throw new Error('There is no browser');
      const open = browser;
      const visitors: Visitor[] = [];
      const mailbox = createMailbox(config);
      const visit = async (options?: VisitorOptions) => {
        const visitor = await welcome(open, options);
        visitors.push(visitor);
        return visitor;
      };
      try {
        await play({
          config,
          mailbox,
          people: createPeople(config, mailbox),
          look: createLook(folder),
          visit,
        });
        expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
      } catch (error) {
        await keepPictures(visitors, sentence);
        throw error;
      }
    },
    seconds * 1000,
  );
}

/** Never throws: what went wrong in the scenario is what has to be told. */
async function keepPictures(visitors: Visitor[], sentence: string): Promise<void> {
  const name = sentence.replace(/[^a-z0-9]+/gi, '-').slice(0, 80);
  const pages = visitors.flatMap(({ context }) => context.pages());
  for (const [index, page] of pages.entries()) {
    const path = join(screenshots, 'failed', `${name}-${index + 1}.png`);
    try {
      // A tab in the background may not be painted, and its picture never come.
      await page.bringToFront();
      await page.screenshot({ path, fullPage: true, timeout: PICTURE_MS });
    } catch (failure) {
      console.error(`There is no picture of ${page.url()}:`, failure);
    }
  }
}
