import type { Page } from 'playwright-core';
import {
  detail,
  pieceRow,
  PROGRAMMES,
  REGISTERED,
  showsStatus,
  type PieceName,
} from './support/application-pages.ts';
import { isAt, sees } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { scenario } from './support/scenario.ts';
import { words } from './support/sign-in.ts';

scenario(
  import.meta.filename,
  'from the sign-in to the transmission with Tab, Enter and Space',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { page } = await visit();
    await page.goto(`${PORTAL_URL}/login`);
    const { user, password } = words.fr;
    await typeInto(page, page.getByRole('textbox', { name: user }), candidate.number, user);
    await page.keyboard.press('Enter');
    await isAt(page, /^\/realms\/admis\//);
    const secret = page.getByLabel(password, { exact: true });
    await typeInto(page, secret, candidate.password, password);
    await page.keyboard.press('Enter');
    await isAt(page, '/applications');

    await press(page, 'link', 'Nouvelle candidature', 'Enter');
    await isAt(page, '/catalogue');
    await press(page, 'link', 'Tout déplier', 'Enter');
    await press(page, 'link', PROGRAMMES.cinema, 'Enter');
    await isAt(page, /^\/catalogue\/./);
    await press(page, 'button', 'Candidater', 'Space');
    await sees(page, REGISTERED);

    for (const piece of ['letters', 'charter', 'degree', 'identity'] as const) {
      await depositByKeys(page, piece);
    }
    const experience = pieceRow(page, 'experience');
    const notConcerned = experience.getByRole('button', { name: 'non concerné par cette pièce' });
    await pressOn(page, notConcerned, 'Space', '« non concerné par cette pièce »');
    await showsStatus(experience, 'Non concerné');
    await press(page, 'button', 'Transmettre ma candidature', 'Enter');
    await sees(page, 'Votre candidature a été transmise. Un mail vient de vous être envoyé.');
    await showsStatus(pieceRow(page, 'identity'), 'Transmise');
    await showsStatus(detail(page, 'Statut du dossier'), 'En attente');
  },
  { seconds: 150 },
);

/** By the role and the name under which a screen reader tells it. */
async function press(
  page: Page,
  role: 'link' | 'button',
  name: string,
  key: 'Enter' | 'Space',
): Promise<void> {
  await pressOn(page, page.getByRole(role, { name, exact: true }), key, `« ${name} »`);
}

async function depositByKeys(page: Page, piece: PieceName): Promise<void> {
  const row = pieceRow(page, piece);
  const field = row.getByLabel('Fichier pour : ');
  await tabTo(page, field, 'the field for a file');
  // What the system's own window for choosing a file does.
  await field.setInputFiles(pdf(`${piece}.pdf`));
  const send = row.getByRole('button', { name: /^Déposer : / });
  await pressOn(page, send, 'Enter', '« Déposer »');
  await sees(row, 'La pièce est déposée.');
}
