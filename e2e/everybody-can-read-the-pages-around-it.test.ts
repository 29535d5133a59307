import { sees } from './support/deviation.ts';
import { startPortalBeside } from './support/portal-beside.ts';
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

/** Nobody is there: an address kept for documents like this one. */
const SOMEWHERE = '203.0.113.7';

scenario(
  'who tries too often is told to wait, and who comes while a part of the system is down that nothing is lost',
  async ({ visit, config: { PORTAL_URL, IDENTITY_URL }, look }) => {
    const knock = () =>
      fetch(`${IDENTITY_URL}/activations/made-up`, { headers: { 'x-forwarded-for': SOMEWHERE } });
    // Up to more than once a second for a quarter of an hour: nobody needs that many.
    for (let rounds = 0; rounds < 20; rounds += 1) {
      const answers = await Promise.all(Array.from({ length: 50 }, knock));
      if (answers.some(({ status }) => status === 429)) break;
    }
    const { page } = await visit({ address: SOMEWHERE });
    const answer = await page.goto(`${PORTAL_URL}/account/activate?token=made-up`);
    expect(answer?.status()).toBe(429);
    await sees(page.getByRole('heading', { level: 1 }), "Trop d'essais");
    await sees(page, "Trop d'essais en peu de temps. Attendez quelques minutes, puis recommencez.");
    await look(page, 'too-many-tries');

    const beside = await startPortalBeside({ CATALOGUE_URL: 'http://127.0.0.1:9' });
    try {
      const { page: reader, faults } = await visit();
      const down = await reader.goto(`${beside.url}/catalogue`);
      expect(down?.status()).toBe(503);
      await sees(reader.getByRole('heading', { level: 1 }), 'Service momentanément indisponible');
      await sees(reader, "Un de nos services ne répond pas. Rien n'est perdu");
      await look(reader, 'service-down');
      // The browser says so too.
      expect(faults.splice(0)).toEqual([expect.stringContaining('status of 503')]);
    } finally {
      await beside.stop();
    }
  },
);
