import { signedInCandidate } from './support/arrivals.ts';
import { isAt, sees, shows, showsNot } from './support/deviation.ts';
import {
  addRow,
  choose,
  expectValue,
  fillAndLeave,
  openSection,
  saved,
  search,
  stateOf,
} from './support/dossier-pages.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'each field is saved as it is left, wrong ones say why, and lists follow what they depend on',
  async ({ look, ...stage }) => {
    const { page } = await signedInCandidate(stage);
    const { PORTAL_URL } = stage.config;
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
    const mistake = stateOf(page, 'INE').getByText("Cet INE n'est pas valable");
    await fillAndLeave(page, 'INE', '12345');
    await shows(mistake, 'what is wrong with the number');
    await fillAndLeave(page, 'INE', '1234567890V');
    await showsNot(mistake, 'a mistake that was typed over with what is saved');
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
