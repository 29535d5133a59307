import type { Page } from 'playwright-core';
import { signedInCandidate } from './support/arrivals.ts';
import { sees, shows } from './support/deviation.ts';
import { addRow, choose, openSection, search } from './support/dossier-pages.ts';
import { scenario } from './support/scenario.ts';

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
  import.meta.filename,
  'years of study, internships and jobs, as the guide lists them (guide §4 e and f)',
  async ({ look, ...stage }) => {
    const { page } = await signedInCandidate(stage);
    const { PORTAL_URL } = stage.config;
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

/** The rows of a section, in the guide's order: the oldest year first. */
async function reads(page: Page, rows: string[]): Promise<void> {
  const headings = page.getByRole('main').getByRole('listitem').getByRole('heading');
  expect(await headings.allInnerTexts()).toEqual(rows);
}
