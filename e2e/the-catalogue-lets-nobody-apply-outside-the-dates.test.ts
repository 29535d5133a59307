import { randomUUID } from 'node:crypto';
import { openProgramme, OUTSIDE, PROGRAMMES } from './support/application-pages.ts';
import { isAt, sees, shows, showsNot } from './support/deviation.ts';
import { apply as applyByHttp, PROGRAMME_IDS } from './support/lives.ts';
import { createScenarios } from './support/scenario.ts';
import { giveIdentifier, givePassword, signIn } from './support/sign-in.ts';

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
  'what one types and chooses is looked for at once, counted, and stays in the address',
  async ({ visit, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    const programmeLink = (name: string) => page.getByRole('link', { name, exact: true });
    await page.goto(`${PORTAL_URL}/`);
    await page.getByRole('searchbox', { name: 'Filtre' }).fill('cinema');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await isAt(page, '/catalogue');
    await shows(programmeLink(PROGRAMMES.cinema), 'what the home page found');

    const search = page.getByRole('searchbox', { name: 'Filtre' });
    await search.fill('');
    await search.pressSequentially('llcer ESPAGN');
    await sees(page.getByRole('status'), '1 formation');
    await sees(page, 'Filtre en cours : « llcer ESPAGN »');
    await shows(page.getByRole('link', { name: PROGRAMMES.closed }), 'the one that fits');
    // The form is still the same one: neither what is typed nor the focus is lost.
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    const states = page.getByLabel('Candidatures', { exact: true });
    expect(await states.locator('option').allTextContents()).toEqual([
      'Toutes',
      'Ouverte (0)',
      'Pas encore ouverte (0)',
      'Close (1)',
    ]);

    await search.fill('m2-droit');
    await shows(programmeLink(PROGRAMMES.insurance), 'what has this code');
    await page.getByLabel('Niveau').selectOption({ label: 'Master (1)' });
    await sees(page, 'Filtre en cours : « m2-droit », Master');
    await look(page, 'filtered');
    const address = page.url();

    const { page: other } = await visit({ javaScript: false });
    await other.goto(address);
    await sees(other.getByRole('status'), '1 formation');
    await other.getByLabel('Candidatures', { exact: true }).selectOption('notYetOpen');
    await other.getByRole('button', { name: 'Filtrer' }).click();
    await sees(other, 'Aucune formation ne correspond.');
    await other.getByRole('main').getByRole('link', { name: 'Effacer le filtre' }).last().click();
    await sees(other, 'Filtre en cours : Aucun');

    // A link that takes the filter away empties the fields, and « back » fills them again.
    await page.getByRole('link', { name: 'Effacer le filtre' }).click();
    await sees(page, 'Filtre en cours : Aucun');
    expect(await search.inputValue()).toBe('');
    await page.goBack();
    await sees(page, 'Filtre en cours : « m2-droit », Master');
    expect(await search.inputValue()).toBe('m2-droit');
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

scenario(
  'a link to a programme, or to any other page, leads there through the sign-in',
  async ({ visit, people, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { number, password } = candidate;
    const { id } = await applyByHttp(candidate, 'law');
    const paths = [
      `/catalogue/${PROGRAMME_IDS.cinema}`,
      '/catalogue?q=droit',
      `/applications/${id}?from=mail`,
      '/dossier',
    ];
    for (const path of paths) {
      const { page } = await visit();
      await page.goto(PORTAL_URL + path);
      // Public pages offer the sign-in, the others ask for it.
      if (path.startsWith('/catalogue'))
        await page.getByRole('link', { name: 'Connexion' }).click();
      await isAt(page, '/login');
      await giveIdentifier(page, number);
      await givePassword(page, password);
      expect(page.url()).toBe(PORTAL_URL + path);
    }
  },
);
