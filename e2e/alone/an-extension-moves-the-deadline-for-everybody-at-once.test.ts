import { answered, type Api } from '../support/api.ts';
import { sees } from '../support/deviation.ts';
import { apply, PROGRAMME_IDS } from '../support/lives.ts';
import { PASSWORD } from '../support/people.ts';
import { scenario } from '../support/scenario.ts';
import { signIn } from '../support/sign-in.ts';
import { dayFromToday, inWords } from '../support/staff-pages.ts';

async function findSettings(admin: Api) {
  const { id } = answered(await admin.catalogue.GET('/campaigns/current'));
  return answered(await admin.catalogue.GET('/campaigns/{id}', { params: { path: { id } } }));
}

async function putBack(admin: Api, returnOn: string | null): Promise<void> {
  const { id, version } = await findSettings(admin);
  answered(
    await admin.catalogue.PATCH('/campaigns/{id}', {
      params: { path: { id } },
      body: { expectedVersion: version, extendedTo: { returnOn } },
    }),
  );
}

scenario(
  import.meta.filename,
  'an administrator extends the campaign, and an out-of-date page is told so',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const admin = people.staff('admin');
    const before = (await findSettings(admin)).extendedTo.returnOn;
    const day = dayFromToday(before === dayFromToday(75) ? 76 : 75);
    const candidates = [];
    for (const programme of ['cinema', 'languages'] as const) {
      const candidate = await people.candidate();
      const { id } = await apply(candidate, programme);
      const { page } = await visit();
      await signIn(page, PORTAL_URL, {
        identifier: candidate.number,
        password: candidate.password,
      });
      candidates.push({ page, address: `${PORTAL_URL}/applications/${id}` });
    }

    const { page, context } = await visit();
    await signIn(page, PORTAL_URL, { identifier: 'admin', password: PASSWORD });
    await page.getByRole('link', { name: 'Dates', exact: true }).click();
    await sees(page, 'Dates et réglages');
    const old = await context.newPage();
    await old.goto(`${PORTAL_URL}/dates`);
    await look(page, 'dates');
    await old.goto(`${PORTAL_URL}/dates/${PROGRAMME_IDS.cinema}`);
    await look(old, 'dates-of-a-programme');
    await old.goto(`${PORTAL_URL}/dates`);

    await page.getByLabel('Retour prolongé jusqu').fill(dayFromToday(400));
    await page.getByRole('button', { name: 'Voir ce qui change' }).click();
    await page.getByRole('button', { name: 'Appliquer ces changements' }).click();
    await sees(page.getByRole('alert'), "Cette date n'est pas dans le bon ordre avec les autres.");
    await look(page, 'wrong-order');
    await page.getByLabel('Retour prolongé jusqu').fill(day);
    await page.getByRole('button', { name: 'Voir ce qui change' }).click();
    await sees(page.getByRole('status').filter({ hasText: 'Ce qui change' }), inWords(day));
    await look(page, 'what-changes');
    try {
      await page.getByRole('button', { name: 'Appliquer ces changements' }).click();
      await sees(page, 'Les changements sont appliqués : ils comptent dès maintenant.');
      await sees(page.getByRole('region', { name: 'Changements passés' }), inWords(day));

      for (const candidate of candidates) {
        await candidate.page.goto(candidate.address);
        await sees(candidate.page.getByRole('region', { name: 'Dates utiles' }), inWords(day));
      }

      await old.getByLabel('Retour prolongé jusqu').fill(dayFromToday(80));
      await old.getByRole('button', { name: 'Voir ce qui change' }).click();
      await sees(old.getByRole('alert'), "Cette page n'était plus à jour");
      await sees(old.getByRole('alert'), inWords(day));
      await look(old, 'out-of-date');

      await page.getByRole('link', { name: 'Master 1 Cinéma et audiovisuel' }).click();
      await sees(page, "Facteur d'appel");
      await page.getByLabel("Facteur d'appel").fill('1,15');
      await page.getByRole('button', { name: 'Voir ce qui change' }).click();
      await sees(page.getByRole('status').filter({ hasText: 'Ce qui change' }), '1,15');
      await look(page, 'programme');
    } finally {
      await putBack(admin, before);
    }
  },
  { seconds: 240 },
);
