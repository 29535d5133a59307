import { PROGRAMMES } from './support/application-pages.ts';
import { isAt, sees, shows } from './support/deviation.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'what one types and chooses is looked for at once, counted, and stays in the address',
  async ({ visit, config: { PORTAL_URL }, look }) => {
    const { page } = await visit();
    const programmeLink = (name: string) => page.getByRole('link', { name, exact: true });
    await page.goto(`${PORTAL_URL}/`);
    await page.getByRole('searchbox', { name: 'Filtre' }).fill('cinema');
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await isAt(page, '/catalogue');
    await shows(programmeLink(PROGRAMMES.cinema), 'what the home page found');

    const search = page.getByRole('searchbox', { name: 'Filtre' });
    await search.fill('');
    await search.pressSequentially('llcer ESPAGN');
    await sees(page.getByRole('status'), '1 formation');
    await sees(page, 'Filtre en cours : « llcer ESPAGN »');
    await shows(page.getByRole('link', { name: PROGRAMMES.closed }), 'the one that fits');
    // The form is still the same one: neither what is typed nor the focus is lost.
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    const states = page.getByLabel('Candidatures', { exact: true });
    expect(await states.locator('option').allTextContents()).toEqual([
      'Toutes',
      'Ouverte (0)',
      'Pas encore ouverte (0)',
      'Close (1)',
    ]);

    await search.fill('m2-droit');
    await shows(programmeLink(PROGRAMMES.insurance), 'what has this code');
    await page.getByLabel('Niveau').selectOption({ label: 'Master (1)' });
    await sees(page, 'Filtre en cours : « m2-droit », Master');
    await look(page, 'filtered');
    const address = page.url();

    const { page: other } = await visit({ javaScript: false });
    await other.goto(address);
    await sees(other.getByRole('status'), '1 formation');
    await other.getByLabel('Candidatures', { exact: true }).selectOption('notYetOpen');
    await other.getByRole('button', { name: 'Filtrer' }).click();
    await sees(other, 'Aucune formation ne correspond.');
    await other.getByRole('main').getByRole('link', { name: 'Effacer le filtre' }).last().click();
    await sees(other, 'Filtre en cours : Aucun');

    // A link that takes the filter away empties the fields, and « back » fills them again.
    await page.getByRole('link', { name: 'Effacer le filtre' }).click();
    await sees(page, 'Filtre en cours : Aucun');
    expect(await search.inputValue()).toBe('');
    await page.goBack();
    await sees(page, 'Filtre en cours : « m2-droit », Master');
    expect(await search.inputValue()).toBe('m2-droit');
  },
);
