import type { Page } from 'playwright-core';
import { isAt, sees, shows, showsNot } from './support/deviation.ts';
import {
  addRow,
  choose,
  fillAndLeave,
  openSection,
  saved,
  search,
  stateOf,
} from './support/dossier-pages.ts';
import { createScenarios } from './support/scenario.ts';
import { giveIdentifier, givePassword, signIn, signOut } from './support/sign-in.ts';

const scenario = createScenarios(import.meta.filename);

scenario(
  'each field is saved as it is left, wrong ones say why, and lists follow what they depend on',
  async ({ people, visit, look, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { ...candidate, identifier: candidate.number });
    await page.goto(`${PORTAL_URL}/dossier`);
    await sees(page, 'Complétez « Informations perso. »');
    await look(page, 'overview');

    await page.getByRole('link', { name: 'Compléter', exact: true }).click();
    await isAt(page, '/dossier/personal');
    await search(page, 'Nationalité *', 'France');
    await saved(page, 'Nationalité *');
    await fillAndLeave(page, 'INE', '12345');
    await sees(stateOf(page, 'INE'), "Cet INE n'est pas valable");
    await look(page, 'wrong-ine');
    await fillAndLeave(page, 'INE', '1234 567 890 v');
    await saved(page, 'INE');
    await expectValue(page, 'INE', '1234567890V');
    await page.getByRole('button', { name: 'Suivant' }).click();

    await isAt(page, '/dossier/address');
    await search(page, 'Pays *', 'France');
    await fillAndLeave(page, 'Adresse *', '5, rue Thomas Mann');
    await fillAndLeave(page, 'Code postal *', '14123');
    await choose(page, 'Commune *', 'Ifs');
    await saved(page, 'Commune *');
    await look(page, 'address');
    await page.reload();
    await expectValue(page, 'Code postal *', '14123');
    await sees(page.getByRole('navigation', { name: 'Rubriques du dossier' }), 'Complet');

    await openSection(page, PORTAL_URL, 'Baccalauréat');
    await sees(page, "La liste de série du bac se met à jour avec l'année d'obtention");
    await fillAndLeave(page, "Année d'obtention *", '2016');
    await choose(page, 'Série du bac ou équivalence *', 'S - Scientifique');
    await search(page, "Pays d'obtention *", 'France');
    await search(page, 'Département *', '14 Calvados');
    await search(page, 'Commune *', 'Caen');
    await saved(page, 'Commune *');
    await fillAndLeave(page, 'Autre établissement', 'Lycée Malherbe');
    await saved(page, 'Autre établissement');
    await look(page, 'baccalaureate');
    // Another year has other series: the old one is not kept beside it.
    await fillAndLeave(page, "Année d'obtention *", '1990');
    await saved(page, "Année d'obtention *");
    await expectValue(page, 'Série du bac ou équivalence *', '');
    const series = 'C - Mathématiques et sciences physiques';
    await search(page, 'Série du bac ou équivalence *', series);
    await saved(page, 'Série du bac ou équivalence *');

    await openSection(page, PORTAL_URL, 'Stages');
    await addRow(page, 'Ajouter un stage', async () => {
      await page.getByLabel('Année *').fill('2010');
      await page.getByLabel('Durée *').fill('3 semaines');
      await page.getByLabel("Nombre d'heure/semaine").fill('5');
      await page.getByLabel('Employeur/organisme *').fill('Journal DNA');
      await page.getByLabel('Descriptif *').fill('Alimentation de la rubrique des informations');
      await look(page, 'internship');
    });
    await sees(page, 'Journal DNA');
    await look(page, 'internships');

    await page.goto(`${PORTAL_URL}/dossier`);
    await sees(page, 'Les rubriques obligatoires sont complètes.');
    await look(page, 'complete');
  },
  { seconds: 180 },
);

scenario(
  'a save that failed can be tried again, and what was typed comes back after the session has ended',
  async ({ people, visit, look, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { page, context } = await visit();
    await signIn(page, PORTAL_URL, { ...candidate, identifier: candidate.number });
    await openSection(page, PORTAL_URL, 'Adresse');
    await page.route('**/save', (route) => route.abort());
    await fillAndLeave(page, 'Adresse *', '5, rue Thomas Mann');
    await sees(stateOf(page, 'Adresse *'), 'Non enregistré');
    await look(page, 'failed');
    await page.unroute('**/save');
    await page.getByRole('button', { name: 'Réessayer : Adresse' }).click();
    await saved(page, 'Adresse *');

    await context.clearCookies();
    await fillAndLeave(page, "Complément d'adresse 1", 'Bât A des Grands Moulins');
    await sees(page, 'Votre session est terminée. Connectez-vous de nouveau.');
    await look(page, 'session-ended');
    await page.getByRole('link', { name: 'Se connecter de nouveau' }).click();
    await giveIdentifier(page, candidate.number);
    await givePassword(page, candidate.password);
    await isAt(page, '/dossier/address');
    await sees(page, 'Votre saisie est revenue');
    await expectValue(page, "Complément d'adresse 1", 'Bât A des Grands Moulins');
    await look(page, 'back-again');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await saved(page, "Complément d'adresse 1");
    await showsNot(page.getByText('Votre saisie est revenue'), 'the notice');
    expect(await keptIn(page)).toEqual([]);

    // A new row is saved as a whole: its fields are kept in the tab too, until somebody signs out.
    await page.goto(`${PORTAL_URL}/dossier/internships/new`);
    await page.getByLabel('Employeur/organisme *').fill('La Vinothèque');
    await page.reload();
    await sees(page, 'Votre saisie est revenue');
    await expectValue(page, 'Employeur/organisme *', 'La Vinothèque');
    expect(await keptIn(page)).toHaveLength(1);
    await signOut(page);
    expect(await keptIn(page)).toEqual([]);
  },
  { seconds: 120 },
);

async function expectValue(page: Page, label: string, value: string) {
  const field = page.getByLabel(label, { exact: true });
  await shows(field, `the field « ${label} »`);
  await expect(field.inputValue()).resolves.toBe(value);
}

/** What the tab keeps of what was typed. */
function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('admis')));
}
