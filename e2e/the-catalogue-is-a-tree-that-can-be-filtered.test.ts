import { PROGRAMMES } from './support/application-pages.ts';
import { sees, shows, showsNot } from './support/deviation.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
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
