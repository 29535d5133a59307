import { sees } from './support/deviation.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'the pages that nobody signs in for, and one that is not there',
  async ({ visit, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    for (const [path, title] of [
      ['/login', 'Connexion'],
      ['/account/lost-code', "J'ai perdu mon code d'activation"],
      ['/account/lost-credentials', "J'ai oublié mes identifiants"],
      ['/accessibility', 'Accessibilité'],
      ['/privacy', 'Données personnelles'],
      ['/rien-ici', 'Page introuvable'],
    ] as const) {
      const answer = await page.goto(`${PORTAL_URL}${path}`);
      expect(answer?.status()).toBe(path === '/rien-ici' ? 404 : 200);
      await sees(page.getByRole('heading', { level: 1 }), title);
      await look(page, path.slice(1).replaceAll('/', '-'));
    }
  },
);
