import { signedInCandidate } from './support/arrivals.ts';
import { isAt, sees, shows, showsNot } from './support/deviation.ts';
import { openSection, saved, search } from './support/dossier-pages.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'by any part of a word, without accents, by keyboard or mouse; what is not in the list does not stay',
  async ({ look, ...stage }) => {
    const { page } = await signedInCandidate(stage);
    const { PORTAL_URL } = stage.config;
    await openSection(page, PORTAL_URL, 'Baccalauréat');
    const field = (name: string) => page.getByRole('combobox', { name, exact: true });
    const options = page.getByRole('listbox').getByRole('option');

    await search(page, "Pays d'obtention *", 'France', 'franc');
    await saved(page, "Pays d'obtention *");
    await search(page, 'Département *', '14 Calvados', 'vados');
    await saved(page, 'Département *');

    const commune = page.locator('input').and(field('Commune *'));
    await commune.pressSequentially('st cl');
    await shows(options.filter({ hasText: 'Hérouville-Saint-Clair' }), 'what stands for « St »');
    await commune.fill('herouv');
    expect(await options.allInnerTexts()).toEqual(['Hérouville-Saint-Clair', 'Hérouvillette']);
    await sees(page.getByRole('status'), '2 choix possibles');
    await look(page, 'communes');
    await commune.press('ArrowDown');
    await commune.press('ArrowUp');
    await commune.press('Enter');
    await isAt(page, '/dossier/baccalaureate');
    expect(await commune.inputValue()).toBe('Hérouville-Saint-Clair');
    await saved(page, 'Commune *');

    await commune.fill('Atlantide');
    await sees(page, 'Rien ne correspond dans la liste.');
    await look(page, 'no-such-commune');
    await commune.press('Tab');
    expect(await commune.inputValue()).toBe('Hérouville-Saint-Clair');
    await commune.fill('ifs');
    await commune.press('Escape');
    await showsNot(options, 'a list after Escape');
    expect(await commune.inputValue()).toBe('Hérouville-Saint-Clair');
    // Left at a name that is one commune's, it is that one.
    await commune.fill('caen');
    await commune.press('Tab');
    expect(await commune.inputValue()).toBe('Caen');
    await commune.click();
    await options.filter({ hasText: /^Bayeux$/ }).click();
    expect(await commune.inputValue()).toBe('Bayeux');
    await saved(page, 'Commune *');
    await page.reload();
    await shows(commune, 'the list that is searched');
    expect(await commune.inputValue()).toBe('Bayeux');

    // Emptied, nothing is chosen.
    await commune.fill('');
    await commune.press('Tab');
    await saved(page, 'Commune *');
    await page.reload();
    await shows(commune, 'the list that is searched');
    expect(await commune.inputValue()).toBe('');
  },
  { seconds: 120 },
);
