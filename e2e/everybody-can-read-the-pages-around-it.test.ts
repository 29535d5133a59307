import { sees } from './support/deviation.ts';
import { createScenarios } from './support/scenario.ts';

const scenario = createScenarios(import.meta.filename);

scenario(
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

scenario(
  'with the keyboard alone one skips to the content and goes on from there',
  async ({ visit, config: { PORTAL_URL } }) => {
    const { page } = await visit();
    await page.goto(PORTAL_URL);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inContent = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    expect(inContent).toBe(true);
  },
);

scenario(
  'who loses the connection is told, and told when it is back',
  async ({ visit, config: { PORTAL_URL }, look }) => {
    const { page, context } = await visit();
    // The page's scripts have to be there before the connection goes: they say that it is gone.
    await page.goto(`${PORTAL_URL}/catalogue`, { waitUntil: 'networkidle' });
    await context.setOffline(true);
    await sees(page, 'Vous êtes hors ligne.');
    await look(page, 'offline');
    await context.setOffline(false);
    await page.getByText('Vous êtes hors ligne.').waitFor({ state: 'hidden' });
  },
);
