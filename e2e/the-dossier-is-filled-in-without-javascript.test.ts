import { isAt, sees, showsNot } from './support/deviation.ts';
import { addRow, openSection } from './support/dossier-pages.ts';
import { scenario } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'section by section with plain forms, on a phone',
  async ({ people, visit, look, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { page } = await visit({ javaScript: false, width: 390 });
    await signIn(page, PORTAL_URL, { ...candidate, identifier: candidate.number });
    const lists = page.getByRole('button', { name: 'Mettre à jour les listes' });
    const save = page.getByRole('button', { name: 'Enregistrer' });

    await openSection(page, PORTAL_URL, 'Informations perso.');
    await page.getByLabel('Nationalité *').selectOption({ label: 'Belgique' });
    await page.getByLabel('INE', { exact: true }).fill('1');
    await save.click();
    await sees(page.getByRole('alert'), "Cet INE n'est pas valable");
    await page.getByLabel('INE', { exact: true }).fill('');
    await page
      .getByLabel("Pas d'INE : pourquoi ?")
      .selectOption({ label: "Étudiant étranger n'ayant jamais été inscrit en France" });
    await page.getByRole('button', { name: 'Suivant' }).click();

    await isAt(page, '/dossier/address');
    await page.getByLabel('Pays *').selectOption({ label: 'France' });
    await page.getByLabel('Adresse *').fill('5, rue Thomas Mann');
    await page.getByLabel('Code postal').fill('14123');
    await lists.click();
    await page.getByLabel('Commune *').selectOption({ label: 'Ifs' });
    await save.click();
    await sees(page, 'Vos informations sont enregistrées.');
    // The old town does not go with the new postal code.
    await page.getByLabel('Code postal *').fill('14210');
    await save.click();
    await sees(page, 'Vos informations sont enregistrées.');
    expect(await page.getByLabel('Commune *').inputValue()).toBe('');

    await openSection(page, PORTAL_URL, 'Baccalauréat');
    await page.getByLabel("Année d'obtention *").fill('2016');
    await page.getByLabel("Pays d'obtention *").selectOption({ label: 'Belgique' });
    await lists.click();
    await page.getByLabel('Série du bac ou équivalence *').selectOption({ index: 1 });
    await save.click();
    await sees(page, 'Vos informations sont enregistrées.');

    await openSection(page, PORTAL_URL, 'Cursus externe');
    await addRow(page, "Ajouter une année d'études", async () => {
      await page.getByLabel('Année *').fill('2004');
      await page.getByLabel('Pays *').selectOption({ label: 'Belgique' });
      await page.getByLabel('Autre établissement').fill('Université de Liège');
      await page.getByLabel('Formation *', { exact: true }).selectOption({ label: 'Licence' });
      await page.getByLabel('Libellé de la formation *').fill('L1 Communication');
      await page.getByLabel('Obtenu *').selectOption({ label: 'En cours' });
    });
    await sees(page, '2004 – L1 Communication');

    await openSection(page, PORTAL_URL, 'Expériences pro.');
    await page.getByRole('link', { name: 'Ajouter une expérience professionnelle' }).click();
    await save.click();
    await sees(page.getByRole('alert'), 'Intitulé : Ce champ est obligatoire.');
    await page.getByLabel('Année *').fill('2014');
    await page.getByLabel('Intitulé *').fill('Animateur');
    await page.getByLabel('Durée *').fill('Vacation 1 mois');
    await page.getByLabel('Employeur/organisme *').fill('Foire de Bordeaux');
    await save.click();
    await sees(page, '2014 – Animateur');
    await page.getByRole('link', { name: 'Modifier : 2014 – Animateur' }).click();
    await page.getByLabel('Durée *').fill('Vacation 2 mois');
    await save.click();
    await sees(page, 'Vacation 2 mois');
    await page.getByRole('link', { name: 'Supprimer : 2014 – Animateur' }).click();
    await sees(page, 'Voulez-vous supprimer « 2014 – Animateur » de votre dossier ?');
    await page.getByRole('button', { name: 'Oui, supprimer' }).click();
    await sees(page, 'La ligne est supprimée.');
    await showsNot(page.getByText('Animateur'), 'the row');

    await page.goto(`${PORTAL_URL}/dossier/internal-curriculum`);
    await sees(page, "Cette partie n'est accessible qu'aux étudiants");
    // What axe needs JavaScript for is looked at with it, at the same pages.
    const { page: seen } = await visit();
    await signIn(seen, PORTAL_URL, { ...candidate, identifier: candidate.number });
    await seen.goto(`${PORTAL_URL}/dossier/external-curriculum`);
    await look(seen, 'external-curriculum');
    await seen.getByRole('link', { name: 'Modifier : 2004 – L1 Communication' }).click();
    await isAt(seen, /external-curriculum\/.+/);
    await look(seen, 'external-year');
    await seen.goto(`${PORTAL_URL}/dossier/internal-curriculum`);
    await look(seen, 'internal-curriculum');
  },
  { seconds: 180 },
);
