import { isAt } from './support/deviation.ts';
import { scenario } from './support/scenario.ts';
import { giveIdentifier } from './support/sign-in.ts';
import { until } from './support/until.ts';

// A fast typist on a slow machine: something is typed at every moment of the page's taking over.
scenario(
  import.meta.filename,
  'no key that is pressed while the page loads is an error',
  async ({ visit, config: { PORTAL_URL } }) => {
    const { context, page } = await visit();
    await context.addInitScript(() => {
      const press = () =>
        document
          .querySelector('#identifier')
          ?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        press();
        port2.postMessage(undefined);
      };
      port2.postMessage(undefined);
    });
    for (let visits = 0; visits < 5; visits += 1) {
      await page.goto(`${PORTAL_URL}/login`);
      await until('a page that React has taken over', () => page.evaluate(isTakenOver));
    }
    await giveIdentifier(page, 'president');
    await isAt(page, /^\/realms\/admis\//);
  },
);

function isTakenOver(): true | undefined {
  const field = document.querySelector('#identifier') ?? {};
  return Object.keys(field).some((key) => key.startsWith('__reactProps')) || undefined;
}
