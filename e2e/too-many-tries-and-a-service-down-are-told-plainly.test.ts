import { sees } from './support/deviation.ts';
import { startPortalBeside } from './support/portal-beside.ts';
import { scenario } from './support/scenario.ts';

/** Nobody is there: an address kept for documents like this one. */
const SOMEWHERE = '203.0.113.7';

scenario(
  import.meta.filename,
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
