import { openProgramme, PROGRAMMES } from './support/application-pages.ts';
import { isAt, shows } from './support/deviation.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
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
