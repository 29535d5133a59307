import type { Page } from 'playwright-core';
import { deposit, pieceRow, sendFile, showsStatus } from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { createBucket } from './support/bucket.ts';
import { readStoreConfig } from './support/config.ts';
import { sees } from './support/deviation.ts';
import { jpeg, MEGABYTE, pdf, png } from './support/files.ts';
import { scenario } from './support/scenario.ts';

const bucket = createBucket(readStoreConfig());

scenario(
  import.meta.filename,
  'PDF, JPEG and PNG are taken, up to 20 MB, and can be looked at',
  async (stage) => {
    const { candidate, page, context, application } = await applicant(stage);
    await deposit(page, 'letters', pdf('lettres.pdf', 20 * MEGABYTE - 1000));
    const letFinish = await holdTheCheck(page);
    await sendFile(page, 'degree', jpeg('diplome.jpg'));
    await sees(pieceRow(page, 'degree'), 'Fichier reçu, vérification en cours…');
    await stage.look(page, 'checking');
    letFinish();
    await sees(pieceRow(page, 'degree'), 'La pièce est déposée.');
    await deposit(page, 'identity', png('identite.png'));
    expect(await bucket.of(candidate.number)).toHaveLength(3);

    const { PORTAL_URL } = stage.config;
    const types = { LETTRES: 'application/pdf', DIPLOME: 'image/jpeg', IDENTITE: 'image/png' };
    for (const [piece, type] of Object.entries(types)) {
      const answer = await context.request.get(
        `${PORTAL_URL}/applications/${application.id}/pieces/${piece}/file`,
      );
      expect(answer.headers()).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
      });
    }
    const form = await context.request.get(`${PORTAL_URL}/blank-forms/charte-candidatures`);
    expect(form.headers()['content-type']).toBe('application/pdf');
    await stage.look(page, 'deposited');

    await pieceRow(page, 'identity').getByRole('button', { name: 'Retirer le fichier : ' }).click();
    await sees(pieceRow(page, 'identity'), 'Le fichier est retiré.');
    await showsStatus(pieceRow(page, 'identity'), 'En attente');
  },
);

/** Holds back the request that has the sent file checked. @returns lets it go */
async function holdTheCheck(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/upload$/, async (route) => {
    if (route.request().postData()?.includes('"step":"finish"')) await held;
    await route.continue();
  });
  return letGo;
}
