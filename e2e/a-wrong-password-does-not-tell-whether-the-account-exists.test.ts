import { sees } from './support/deviation.ts';
import { PASSWORD } from './support/people.ts';
import { scenario } from './support/scenario.ts';
import { giveIdentifier } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'a wrong password is refused, in words that do not tell whether the account exists',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { page } = await visit();
    const said: string[] = [];
    for (const identifier of [candidate.email, 'personne@candidats.example']) {
      await page.goto(`${PORTAL_URL}/login`);
      await giveIdentifier(page, identifier);
      await page.getByLabel('Mot de passe', { exact: true }).fill(`${PASSWORD}-faux`);
      await page.getByRole('button', { name: 'Connexion', exact: true }).click();
      await sees(page, 'Connexion impossible : utilisateur ou mot de passe incorrect.');
      said.push((await page.getByText('Connexion impossible').first().textContent()) ?? '');
    }
    expect(said[0]).toBe(said[1]);
  },
);
