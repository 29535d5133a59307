import { randomUUID } from 'node:crypto';
import { openProgramme, OUTSIDE, PROGRAMMES } from './support/application-pages.ts';
import { isAt, sees, shows, showsNot } from './support/deviation.ts';
import { PROGRAMME_IDS } from './support/lives.ts';
import { createScenarios } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

const scenario = createScenarios(import.meta.filename);

scenario(
  'the catalogue is a tree of disciplines, levels and programmes with their dates, and can be filtered',
  async ({ visit, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    await page.goto(`${PORTAL_URL}/catalogue`);
    await look(page, 'folded');
    const programme = page.getByRole('link', { name: PROGRAMMES.insurance, exact: true });
    expect(await programme.isVisible()).toBe(false);
    await page.getByRole('heading', { level: 2, name: 'Droit' }).click();
    await shows(programme, 'the programmes of « Droit »');
    await page.getByRole('heading', { level: 3, name: 'Master' }).filter({ visible: true }).click();
    await showsNot(programme, 'the programmes of a folded level');

    await page.getByRole('link', { name: 'Tout déplier' }).click();
    for (const title of Object.values(PROGRAMMES)) {
      await shows(page.getByRole('link', { name: title, exact: true }), `« ${title} »`);
    }
    await sees(page, /Du \p{L}+ \w+ \p{L}+ \d{4} au \p{L}+ \w+ \p{L}+ \d{4}/u);
    await look(page, 'unfolded');

    await page.getByRole('searchbox', { name: 'Filtre' }).fill('espagnol');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await sees(page.getByRole('status'), '1 formation');
    await shows(page.getByRole('link', { name: PROGRAMMES.closed }), 'the one that fits');
    await page.getByRole('searchbox', { name: 'Filtre' }).fill('alchimie');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await sees(page, 'Aucune formation ne correspond.');
    await look(page, 'nothing-fits');
  },
);

scenario(
  'before and after its dates a programme refuses with the guide’s sentence, on the server too',
  async ({ visit, people, mailbox, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { page, context } = await visit();
    await signIn(page, PORTAL_URL, { identifier: candidate.number, password: candidate.password });

    for (const programme of ['closed', 'notYetOpen'] as const) {
      await openProgramme(page, PORTAL_URL, PROGRAMMES[programme]);
      await sees(page, OUTSIDE);
      expect(await page.getByRole('button', { name: 'Candidater' }).count()).toBe(0);
      await look(page, programme);

      // A form written by hand, sent as the page would have sent it.
      const answer = await context.request.post(
        `${PORTAL_URL}/catalogue/${PROGRAMME_IDS[programme]}`,
        { form: { idempotencyKey: randomUUID() }, headers: { origin: PORTAL_URL } },
      );
      expect(answer.status()).toBe(409);
      expect(await answer.text()).toContain(OUTSIDE);

      const { response, error } = await candidate.api.admissions.POST('/applications', {
        params: { header: { 'Idempotency-Key': randomUUID() } },
        body: { programmeId: PROGRAMME_IDS[programme] },
      });
      expect(response.status).toBe(409);
      expect(error).toMatchObject({ code: 'outsideWindow' });
    }
    await page.goto(`${PORTAL_URL}/applications`);
    await sees(page, "Vous n'avez pas encore de candidature.");
    expect(await mailbox.count(candidate.email, 'Candidature enregistrée')).toBe(0);
  },
);

scenario(
  'who is not signed in is asked to, and comes back to the programme',
  async ({ visit, people, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { page } = await visit();
    await openProgramme(page, PORTAL_URL, PROGRAMMES.cinema);
    await page.getByRole('button', { name: 'Candidater' }).click();
    await isAt(page, '/login');
    await page.getByRole('textbox', { name: 'Utilisateur' }).fill(candidate.number);
    await page.getByRole('button', { name: 'Connexion', exact: true }).click();
    await page.getByLabel('Mot de passe', { exact: true }).fill(candidate.password);
    await page.getByRole('button', { name: 'Connexion', exact: true }).click();
    await shows(
      page.getByRole('heading', { level: 1, name: PROGRAMMES.cinema }),
      'the programme again',
    );
  },
);
