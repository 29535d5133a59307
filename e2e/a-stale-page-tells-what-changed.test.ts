import { deposit, detail, showsStatus, transmit } from './support/application-pages.ts';
import { sees } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { apply, fill, give, transmitted } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { createScenarios } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { acceptPiece, dayFromToday, openPiece } from './support/staff-pages.ts';

const scenario = createScenarios(import.meta.filename);

scenario(
  'a candidate who cancels in a tab what another tab has transmitted',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const application = await fill(candidate, await apply(candidate, 'cinema'));
    const { page, context } = await visit();
    const { number: identifier, password } = candidate;
    await signIn(page, PORTAL_URL, { identifier, password });
    const old = await context.newPage();
    await old.goto(`${PORTAL_URL}/applications/${application.id}/cancel`);

    await page.goto(`${PORTAL_URL}/applications/${application.id}`);
    await transmit(page);
    await sees(page, 'Votre candidature a été transmise.');
    await give(people.staff('gestionnaire'), application.id, { type: 'receive' });

    const answered = old.waitForResponse((response) => response.request().method() === 'POST');
    await old.getByRole('button', { name: 'Oui, annuler la candidature' }).click();
    expect((await answered).status()).toBe(409);
    const alert = old.getByRole('alert');
    await sees(alert, "Cette page n'était plus à jour");
    await sees(alert, 'Candidature transmise');
    await sees(alert, 'Dossier réceptionné');
    await look(old, 'cancel');
    await page.reload();
    await showsStatus(detail(page, 'Statut du dossier'), 'Réceptionné');
  },
);

scenario(
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

scenario(
  'a manager who accepts a piece that a colleague has refused meanwhile',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const application = await transmitted(candidate, 'cinema');
    const colleague = people.staff('gestionnaire');
    await give(colleague, application.id, { type: 'receive' });
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: 'gestionnaire', password: PASSWORD });
    await page.goto(`${PORTAL_URL}/files/${application.id}`);
    await openPiece(page, 'identity');
    await give(colleague, application.id, {
      type: 'refusePiece',
      piece: 'IDENTITE',
      comment: 'Le verso manque.',
      dueOn: dayFromToday(5),
      blocking: 'now',
    });

    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Accepter la pièce' }).click();
    expect((await answered).status()).toBe(409);
    const alert = page.getByRole('alert');
    await sees(alert, "Cette page n'était plus à jour");
    await sees(alert, 'Le verso manque.');
    await look(page, 'manager');
    await acceptPiece(page, 'identity');
  },
);
