import type { Locator, Page } from 'playwright-core';
import { PIECES, showsStatus, type PieceName } from './application-pages.ts';
import { equal, isAt, sees, shows } from './deviation.ts';

/** From the inbox, searching for a candidate, into the file that waits there under a programme. */
export async function openFromInbox(
  page: Page,
  portal: string,
  { number, programme, task }: { number: string; programme: string; task: string },
): Promise<void> {
  await page.goto(`${portal}/inbox`);
  await page.getByRole('searchbox', { name: 'Rechercher un candidat' }).fill(number);
  await page.getByRole('button', { name: 'Rechercher' }).click();
  const row = page.getByRole('row').filter({ hasText: number }).filter({ hasText: programme });
  await shows(row, `a task about ${number} and « ${programme} »`);
  await sees(row, task);
  await row.getByRole('link').click();
  await isAt(page, /^\/files\/.+/);
}

export async function receive(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Réceptionner le dossier' }).click();
  await sees(page, "Dossier réceptionné. Un courriel vient d'être envoyé au candidat.");
}

/** Puts a piece into the viewer. */
export async function openPiece(page: Page, piece: PieceName): Promise<void> {
  await pieceLink(page, piece).click();
  await shows(page.getByRole('heading', { level: 2, name: PIECES[piece] }), 'the piece');
}

/** The file behind the piece in the viewer can be read. */
export async function readsFile(page: Page, mime: string): Promise<void> {
  const link = page.getByRole('link', { name: 'Ouvrir le fichier' });
  const href = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
  const response = await page.request.get(href);
  equal(response.status(), 200, `the answer of ${href}`);
  equal(response.headers()['content-type'], mime, `the type of ${href}`);
}

function pieceLink(page: Page, piece: PieceName): Locator {
  return page
    .getByRole('navigation', { name: 'Pièces' })
    .getByRole('link', { name: PIECES[piece] });
}

export async function acceptPiece(page: Page, piece: PieceName): Promise<void> {
  await openPiece(page, piece);
  await page.getByRole('button', { name: `Accepter la pièce : ${PIECES[piece]}` }).click();
  await sees(page, `Pièce acceptée : ${PIECES[piece]}`);
  await showsStatus(pieceLink(page, piece), 'Validée');
}

/** @param dueOn the last day, `YYYY-MM-DD` */
export async function refusePiece(
  page: Page,
  piece: PieceName,
  { comment, dueOn }: { comment: string; dueOn: string },
): Promise<void> {
  await openPiece(page, piece);
  await page.getByRole('textbox', { name: 'Commentaire pour le candidat' }).fill(comment);
  await page.getByLabel('À renvoyer au plus tard le').fill(dueOn);
  await page.getByRole('radio', { name: 'Bloque maintenant' }).check();
  await page.getByRole('button', { name: 'Refuser la pièce' }).click();
  await sees(page, `Pièce refusée : ${PIECES[piece]}`);
  await showsStatus(pieceLink(page, piece), 'Refusée');
}

export async function declareIncomplete(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Déclarer incomplet' }).click();
  await sees(page, 'Dossier déclaré incomplet.');
}

export async function declareComplete(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Déclarer complet' }).click();
  await sees(page, 'Dossier déclaré complet.');
}

export async function enterFavourable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Avis favorable' }).click();
  await sees(page, 'Décision saisie. Elle attend la validation du président de la commission.');
}

export async function enterUnfavourable(
  page: Page,
  { reason, comment }: { reason: string; comment: string },
): Promise<void> {
  await page.getByLabel('Motif de refus').selectOption({ label: reason });
  await page.getByRole('textbox', { name: 'Commentaire (facultatif)' }).fill(comment);
  await page.getByRole('button', { name: 'Avis défavorable' }).click();
  await sees(page, 'Décision saisie. Elle attend la validation du président de la commission.');
}

/** A condition in own words, for which no file is asked. */
export const INTERVIEW = 'Un entretien avec le responsable de la formation';

/** One condition of a decision with reserve: a piece of the programme, or own words. */
export type WantedCondition = {
  piece?: PieceName;
  title?: string;
  /** `YYYY-MM-DD` */
  dueOn?: string;
  /** false: the manager knows by other means */
  file?: boolean;
};

/** « Avis favorable SOUS RESERVE » with its conditions, one row after the other. */
export async function enterReserve(page: Page, conditions: WantedCondition[]): Promise<void> {
  await page.getByRole('link', { name: 'Avis favorable SOUS RESERVE' }).click();
  for (const [index, { piece, title, dueOn, file = true }] of conditions.entries()) {
    const row = page.getByRole('group', { name: `Condition ${index + 1}` });
    if (index > 0) await page.getByRole('button', { name: 'Ajouter une condition' }).click();
    await shows(row, `the row of condition ${index + 1}`);
    if (piece) {
      const name = await row.getByRole('option', { name: PIECES[piece] }).textContent();
      await row.getByLabel('Ce qui est demandé').selectOption({ label: name ?? '' });
    }
    if (title) await row.getByLabel('La condition dans vos mots').fill(title);
    if (dueOn) await row.getByLabel('À remplir au plus tard le').fill(dueOn);
    await row.getByLabel('Le candidat doit déposer un fichier').setChecked(file);
  }
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await sees(page, 'Décision saisie. Elle attend la validation du président de la commission.');
}

/** « Condition remplie » of one condition. @param done the words of what came of it */
export async function fulfilCondition(page: Page, title: string, done: string): Promise<void> {
  await page.getByRole('button', { name: `Condition remplie : ${title}` }).click();
  await sees(page, done);
}

/** Asks once more before it publishes. */
export async function validateDecision(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Valider la décision' }).click();
  await sees(page, 'Cette action est irréversible.');
  await page.getByRole('button', { name: 'Valider la décision' }).click();
  await sees(page, 'Décision validée et publiée.');
}

/** So many days from today, as date fields want it. */
export function dayFromToday(days: number): string {
  return dayOf(Date.now() + days * 86_400_000);
}

/** The last day on which one may still act: a deadline is the first instant at which one may not. */
export function lastDayOf(deadline: string): string {
  return dayOf(Date.parse(deadline) - 1);
}

function dayOf(time: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(time);
}

/** `2026-12-01` → « mardi 1er décembre 2026 », as the portal writes days. */
export function inWords(day: string): string {
  const words = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });
  return words.format(new Date(`${day}T00:00:00Z`)).replace(' 1 ', ' 1er ');
}
