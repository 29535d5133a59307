import { detail, showsStatus, transmit } from './support/application-pages.ts';
import { sees } from './support/deviation.ts';
import { apply, fill, give } from './support/lives.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
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
