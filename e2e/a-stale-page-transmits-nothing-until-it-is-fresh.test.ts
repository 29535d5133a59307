import { deposit, transmit } from './support/application-pages.ts';
import { sees } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { apply, fill } from './support/lives.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'a candidate who transmits from a tab what another tab has changed meanwhile',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const application = await fill(candidate, await apply(candidate, 'cinema'));
    const { page, context } = await visit();
    const { number: identifier, password } = candidate;
    await signIn(page, PORTAL_URL, { identifier, password });
    const old = await context.newPage();
    for (const tab of [page, old]) {
      await tab.goto(`${PORTAL_URL}/applications/${application.id}`);
    }
    await deposit(page, 'identity', pdf('une meilleure photocopie.pdf'));

    const answered = old.waitForResponse((response) => response.request().method() === 'POST');
    await transmit(old);
    expect((await answered).status()).toBe(409);
    await sees(old.getByRole('alert'), "Cette page n'était plus à jour");
    await sees(old.getByRole('alert'), 'Pièce déposée');
    await look(old, 'transmit');
    // The page shown is fresh: what was asked for can be asked for again, knowingly.
    await transmit(old);
    await sees(old, 'Votre candidature a été transmise.');
  },
);
