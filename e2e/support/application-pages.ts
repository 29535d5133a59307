import type { Locator, Page } from 'playwright-core';
import { isAt, sees, shows } from './deviation.ts';
import type { NamedFile } from './files.ts';
import type { Candidate } from './people.ts';
import { signIn } from './sign-in.ts';

/** The pieces of the demo campaign, by the beginning of their titles in the guide. */
export const PIECES = {
  letters: 'Des lettres de recommandation',
  charter: 'La charte des candidatures',
  degree: 'La photocopie du dernier diplôme',
  identity: 'La photocopie recto/verso',
  experience: 'Le dossier de Validation des Acquis',
  results: 'Le relevé de notes du second semestre',
} as const;
export type PieceName = keyof typeof PIECES;

export const PROGRAMMES = {
  insurance: 'Master 2A Droit des Assurances P. Assurances et Personnes',
  languages: 'L1 LEA - Anglais/Allemand',
  cinema: 'L3 Arts du spectacle - Etudes cinématographiques',
  law: 'L3 Droit',
  directLaw: 'L1 Droit',
  closed: 'L3 LLCER - Espagnol',
  notYetOpen: 'Master 1 Traduction et interprétation',
  otherCentre: 'Master 1 Informatique',
  threeSeats: 'Master 1 Cinéma et audiovisuel',
} as const;

/** The guide's sentence after « Candidater ». */
export const REGISTERED = 'Votre candidature a été enregistrée. Un mail vient de vous être envoyé.';
/** The guide's sentence after « Annuler la candidature ». */
export const CANCELLED = 'Votre candidature a été annulée. Un mail vient de vous être envoyé.';
/** The guide's sentence before and after the dates of a programme. */
export const OUTSIDE =
  'Vous ne pouvez pas candidater à cette formation, vous êtes en dehors de la période de dépôt des vœux';

/** Through the tree of the catalogue to the page of a programme. */
export async function openProgramme(page: Page, portal: string, title: string): Promise<void> {
  await page.goto(`${portal}/catalogue`);
  await page.getByRole('link', { name: 'Tout déplier' }).click();
  await page.getByRole('link', { name: title, exact: true }).click();
  await shows(page.getByRole('heading', { level: 1, name: title }), `the programme « ${title} »`);
}

/** Applies from the page of a programme. @returns the application's id */
export async function apply(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Candidater' }).click();
  await isAt(page, /^\/applications\/.+/);
  return applicationIdOf(page);
}

/** Signs a candidate in and opens one of their applications. */
export async function signInToApplication(
  page: Page,
  portal: string,
  { number: identifier, password }: Candidate,
  id: string,
): Promise<void> {
  await signIn(page, portal, { identifier, password });
  await page.goto(`${portal}/applications/${id}`);
}

export function applicationIdOf(page: Page): string {
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

export function pieceRow(page: Page, piece: PieceName): Locator {
  const heading = page.getByRole('heading', { level: 3, name: PIECES[piece] });
  return page.getByRole('listitem').filter({ has: heading });
}

/** Chooses a file for a piece and sends it; what came of it is left to the caller. */
export async function sendFile(page: Page, piece: PieceName, file: NamedFile): Promise<void> {
  const row = pieceRow(page, piece);
  await row.getByLabel('Fichier pour : ').setInputFiles(file);
  await row.getByRole('button', { name: /^(Déposer|Remplacer) : / }).click();
}

export async function deposit(page: Page, piece: PieceName, file: NamedFile): Promise<void> {
  await sendFile(page, piece, file);
  await sees(pieceRow(page, piece), 'La pièce est déposée.');
}

export async function declareNotConcerned(page: Page, piece: PieceName): Promise<void> {
  const row = pieceRow(page, piece);
  await row.getByRole('button', { name: 'non concerné par cette pièce' }).click();
  await showsStatus(row, 'Non concerné');
}

/** Waits until a row, or a block, carries a state as its badge says it. */
export function showsStatus(place: Locator, status: string): Promise<void> {
  return shows(place.getByText(status, { exact: true }).first(), `the state « ${status} »`);
}

/** The guide's block « Informations détaillées ». */
export function details(page: Page): Locator {
  return page.getByRole('region', { name: 'Informations détaillées' });
}

/** What stands beside a word of that block, e.g. « Statut du dossier ». */
export function detail(page: Page, name: string): Locator {
  return details(page).locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]');
}

export async function transmit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Transmettre ma candidature' }).click();
}

/** « Annuler la candidature », with the guide's question in between. */
export async function cancel(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Annuler la candidature' }).click();
  await sees(page, 'Etes vous sûr de vouloir annuler cette candidature ?');
  await sees(page, 'ATTENTION, cette action est irréversible !');
  await page.getByRole('button', { name: 'Oui, annuler la candidature' }).click();
  await sees(page, CANCELLED);
}

/** The row of a condition of a decision with reserve. */
export function conditionRow(page: Page, title: string): Locator {
  const conditions = page.getByRole('region', { name: 'Conditions de la réserve' });
  const heading = page.getByRole('heading', { level: 3, name: title });
  return conditions.getByRole('listitem').filter({ has: heading });
}

/** Chooses a file for a condition and sends it. */
export async function depositForCondition(
  page: Page,
  title: string,
  file: NamedFile,
): Promise<void> {
  const row = conditionRow(page, title);
  await row.getByLabel('Fichier pour : ').setInputFiles(file);
  await row.getByRole('button', { name: /^(Déposer|Remplacer) : / }).click();
  await sees(row, 'Le fichier est transmis au service de gestion.');
}
