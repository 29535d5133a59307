import type { Page } from 'playwright-core';
import { sees, shows } from './support/deviation.ts';
import {
  addRow,
  choose,
  fillAndLeave,
  openSection,
  saved,
  search,
} from './support/dossier-pages.ts';
import { createScenarios } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { until } from './support/until.ts';

const scenario = createScenarios(import.meta.filename);

const ROBERT_SCHUMAN = 'UNIVERSITE STRASBOURG 3 ROBERT SCHUMAN';
const MARC_BLOCH = 'UNIVERSITE STRASBOURG 2 MARC BLOCH';

/** Guide §4 e: year, school, title, result, mention. */
const STUDIES = [
  ['2004', ROBERT_SCHUMAN, 'L1 Communication', 'Obtenu', 'Passable'],
  ['2005', ROBERT_SCHUMAN, 'L2 Communication', 'Obtenu', 'Assez Bien'],
  ['2006', MARC_BLOCH, 'C2I', 'Obtenu', ''],
  ['2006', ROBERT_SCHUMAN, 'L3 Communication', 'En cours', 'Sans mention'],
] as const;

/** Guide §4 f: year, duration, hours a week, employer, description. */
const INTERNSHIPS = [
  ['2010', '3 semaines', '5', 'Journal DNA', 'Distribution du journal dans les hauts quartiers'],
  ['2011', '4 mois', '10', 'La Vinothèque', 'Gestion des commandes'],
] as const;

/** Guide §4 f: year, title, duration, employer, description. */
const JOBS = [
  [
    ...['2013', "Développement d'une photothèque", 'CDD 8 mois', 'Les images Girondines'],
    'Organisation du plan documentaires',
  ],
  ['2014', 'Animateur', 'Vacation 1 mois', 'Foire de Bordeaux', 'Tenue de stands'],
  ['2016', 'Responsable du secteur vinicole', 'CDI', 'Librairie Mollat', ''],
] as const;

scenario(
  'nationality, address and baccalauréat of somebody who never was a student here (guide §4 a to d)',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { ...candidate, identifier: candidate.number });

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

scenario(
  'years of study, internships and jobs, as the guide lists them (guide §4 e and f)',
  async ({ people, visit, look, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { ...candidate, identifier: candidate.number });
    const type = (label: string, text: string) =>
      page.getByLabel(label, { exact: true }).fill(text);

    await openSection(page, PORTAL_URL, 'Cursus externe');
    for (const [year, school, title, result, mention] of STUDIES) {
      await addRow(page, "Ajouter une année d'études", async () => {
        await type('Année *', year);
        await search(page, 'Pays *', 'France');
        await search(page, 'Département', '67 Bas-Rhin');
        await search(page, 'Commune', 'Strasbourg');
        await type('Autre établissement', school);
        await choose(page, 'Formation *', "Diplôme d'établissement universitaire");
        await type('Libellé de la formation *', title);
        await choose(page, 'Obtenu *', result);
        if (mention) await choose(page, 'Mention', mention);
      });
    }
    await reads(
      page,
      STUDIES.map(([year, , title]) => `${year} – ${title}`),
    );
    for (const text of [MARC_BLOCH, 'Strasbourg', 'Assez Bien', 'En cours', 'Sans mention']) {
      await sees(page.getByRole('main'), text);
    }
    await look(page, 'external-curriculum');

    await openSection(page, PORTAL_URL, 'Stages');
    for (const [year, duration, hours, employer, description] of INTERNSHIPS) {
      await addRow(page, 'Ajouter un stage', async () => {
        await shows(page.getByRole('heading', { name: "Saisie d'un nouveau stage" }), 'its form');
        await type('Année *', year);
        await type('Durée *', duration);
        await type("Nombre d'heure/semaine", hours);
        await type('Employeur/organisme *', employer);
        await type('Descriptif *', description);
      });
    }
    await reads(
      page,
      INTERNSHIPS.map(([year, , , employer]) => `${year} – ${employer}`),
    );

    await openSection(page, PORTAL_URL, 'Expériences pro.');
    for (const [year, title, duration, employer, description] of JOBS) {
      await addRow(page, 'Ajouter une expérience professionnelle', async () => {
        const heading = "Saisie d'une nouvelle expérience professionnelle";
        await shows(page.getByRole('heading', { name: heading }), 'its form');
        await type('Année *', year);
        await type('Intitulé *', title);
        await type('Durée *', duration);
        await type('Employeur/organisme *', employer);
        await type('Descriptif', description);
      });
    }
    await reads(
      page,
      JOBS.map(([year, title]) => `${year} – ${title}`),
    );
    await look(page, 'work-experience');
    await page.getByRole('link', { name: 'Supprimer : 2014 – Animateur' }).click();
    await sees(page, 'Voulez-vous supprimer « 2014 – Animateur » de votre dossier ?');
    await look(page, 'remove-row');
  },
  { seconds: 150 },
);

async function hasMandatoryFields(page: Page, count: number): Promise<void> {
  expect(await page.getByRole('main').locator('label', { hasText: '*' }).count()).toBe(count);
}

/** The rows of a section, in the guide's order: the oldest year first. */
async function reads(page: Page, rows: string[]): Promise<void> {
  const headings = page.getByRole('main').getByRole('listitem').getByRole('heading');
  expect(await headings.allInnerTexts()).toEqual(rows);
}
