import { isAt } from './support/deviation.ts';
import { apply, PROGRAMME_IDS } from './support/lives.ts';
import { scenario } from './support/scenario.ts';
import { giveIdentifier, givePassword } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'a link to a programme, or to any other page, leads there through the sign-in',
  async ({ visit, people, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { number, password } = candidate;
    const { id } = await apply(candidate, 'law');
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
