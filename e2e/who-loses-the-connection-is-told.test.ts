import { sees } from './support/deviation.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
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
