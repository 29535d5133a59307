import { playPath } from './path.ts';
import { openBrowser, welcome, type Visitor } from './support/browser.ts';
import { createMailbox } from './support/mailbox.ts';
import { runAgainstSystem } from './support/running-system.ts';

/**
 * `npm run demo`: a campaign played through public HTTP, the browser and the mailbox alone, one line an
 * event. Ends with 1 at the first thing that is not as it should be. Can be played again and again.
 */
await runAgainstSystem(async ({ config }) => {
  const browser = await openBrowser(config);
  const visitors: Visitor[] = [];
  const beginning = Date.now();
  let events = 0;
  try {
    await playPath({
      config,
      mailbox: createMailbox(config),
      async visit() {
        const visitor = await welcome(browser);
        visitors.push(visitor);
        return visitor;
      },
      look: async () => undefined,
      tell(who, what) {
        events += 1;
        const time = new Date().toLocaleTimeString('fr-FR');
        console.log(`${time}  ${who.padEnd(12)}  ${what}`);
      },
    });
    const seconds = Math.round((Date.now() - beginning) / 1000);
    console.log(`\nThe whole path went as it should: ${events} events in ${seconds} s.`);
  } finally {
    await browser.close();
  }
});
