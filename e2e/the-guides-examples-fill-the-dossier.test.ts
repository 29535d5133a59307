import type { Page } from 'playwright-core';
import { signedInCandidate } from './support/arrivals.ts';
import { sees, shows } from './support/deviation.ts';
import { choose, fillAndLeave, openSection, saved, search } from './support/dossier-pages.ts';
import { scenario } from './support/scenario.ts';
import { until } from './support/until.ts';

scenario(
  import.meta.filename,
  'nationality, address and baccalauréat of somebody who never was a student here (guide §4 a to d)',
  async (stage) => {
    const { page } = await signedInCandidate(stage);
    const { PORTAL_URL } = stage.config;

    await openSection(page, PORTAL_URL, 'Informations perso.');
    await sees(page, 'tout attaché : sans espace, ni tiret');
    await sees(page, 'Vous trouverez ce numéro sur votre dernier relevé de notes.');
    await search(page, 'Nationalité *', 'France');
    await fillAndLeave(page, 'INE', '1234567890V');
    await saved(page, 'INE');
    await page.getByRole('button', { name: 'Suivant' }).click();
    await shows(page.getByRole('heading', { level: 1, name: 'Adresse' }), 'the next section');
    await sees(page, 'Complétez de manière précise les 4 champs obligatoires');
    // Not every country has postal codes.
    await search(page, 'Pays *', 'Belgique');
    await sees(page, 'Complétez de manière précise les 3 champs obligatoires');
    await hasMandatoryFields(page, 3);
    await search(page, 'Pays *', 'France');
    await sees(page, 'Complétez de manière précise les 4 champs obligatoires');
    await fillAndLeave(page, 'Adresse *', '5, rue Thomas Mann');
    await fillAndLeave(page, "Complément d'adresse 1", 'Bât A des Grands Moulins');
    await fillAndLeave(page, 'Code postal *', '75013');
    await saved(page, 'Code postal *');
    await hasMandatoryFields(page, 4);
    expect(await page.getByLabel(/^Complément d'adresse/).count()).toBe(2);
    // The only commune of that code.
    await until('Paris', async () => {
      const chosen = page.getByLabel('Commune *').locator('option:checked');
      return (await chosen.innerText()) === 'Paris' ? true : undefined;
    });

    await openSection(page, PORTAL_URL, 'Baccalauréat');
    await fillAndLeave(page, "Année d'obtention *", '2003');
    await choose(page, 'Série du bac ou équivalence *', 'L - Littéraire');
    await choose(page, 'Mention', 'Bien');
    await search(page, "Pays d'obtention *", 'France');
    await search(page, 'Département *', '14 Calvados');
    await search(page, 'Commune *', 'Caen');
    await choose(page, 'Etablissement *', 'Lycée de démonstration de Caen');
    await saved(page, 'Etablissement *');
    await openSection(page, PORTAL_URL, 'Cursus interne');
    await sees(page, "Cette partie n'est accessible qu'aux étudiants");
    await page.goto(`${PORTAL_URL}/dossier`);
    await sees(page, 'Les rubriques obligatoires sont complètes.');
  },
  { seconds: 120 },
);

async function hasMandatoryFields(page: Page, count: number): Promise<void> {
  expect(await page.getByRole('main').locator('label', { hasText: '*' }).count()).toBe(count);
}
