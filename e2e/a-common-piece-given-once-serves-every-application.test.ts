import {
  apply as applyHere,
  declareNotConcerned,
  deposit,
  openProgramme,
  pieceRow,
  PROGRAMMES,
  showsStatus,
  signInToApplication,
  transmit,
} from './support/application-pages.ts';
import type { Api } from './support/api.ts';
import { sees, shows } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { apply, give } from './support/lives.ts';
import { downloadedPdf, pagesOf } from './support/read-pdf.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'an identity card given once serves a later application, which keeps it as it was transmitted',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { api } = candidate;
    const first = await apply(candidate, 'cinema');
    const { page } = await visit();
    await signInToApplication(page, PORTAL_URL, candidate, first.id);
    await sees(pieceRow(page, 'identity'), 'Pièce commune :');
    await deposit(page, 'identity', pdf('premiere carte.pdf'));

    await openProgramme(page, PORTAL_URL, PROGRAMMES.otherCentre);
    const second = await applyHere(page);
    await showsStatus(pieceRow(page, 'identity'), 'Transmise');
    await shows(
      pieceRow(page, 'identity').getByRole('link', { name: 'Voir le fichier déposé' }),
      'the file of the identity card',
    );
    await sees(page, '1 pièce prête sur 6');
    await sees(page, `Fichier repris de votre candidature « ${PROGRAMMES.cinema} »`);
    await look(page, 'taken-over');
    for (const piece of ['letters', 'charter', 'degree', 'results'] as const) {
      await deposit(page, piece, pdf(`${piece}.pdf`));
    }
    await declareNotConcerned(page, 'experience');
    await transmit(page);
    await sees(page, 'Votre candidature a été transmise.');

    await page.goto(`${PORTAL_URL}/applications/${first.id}`);
    await deposit(page, 'identity', pdf('nouvelle carte.pdf'));
    await look(page, 'replaced');
    const third = await apply(candidate, 'law');
    expect(await cardIn(api, first.id)).toContain('nouvelle carte.pdf');
    expect(await cardIn(api, second)).toContain('premiere carte.pdf');
    expect(await cardIn(api, third.id)).toContain('nouvelle carte.pdf');

    // The centre of the second application reads what was transmitted to it, and nothing of the first.
    const centre = people.staff('gestionnaire2');
    expect(await cardIn(centre, second)).toContain('premiere carte.pdf');
    await expect(cardIn(centre, first.id)).rejects.toThrow('403');
    await page.goto(`${PORTAL_URL}/applications/${second}`);
    const link = page.getByRole('link', { name: 'Télécharger mon dossier' });
    const dossier = await downloadedPdf(page, link);
    expect(dossier.pages.join(' ')).toContain('premiere carte.pdf');

    // Taken back in one, it stays in the others.
    await give(api, third.id, { type: 'removePiece', piece: 'IDENTITE' });
    expect(await cardIn(api, first.id)).toContain('nouvelle carte.pdf');
  },
);

/** The words of the identity card that an application shows to whoever asks. */
async function cardIn({ documents }: Api, id: string): Promise<string> {
  const { data, response } = await documents.GET('/applications/{id}/pieces/{pieceId}/file', {
    params: { path: { id, pieceId: 'IDENTITE' } },
    parseAs: 'arrayBuffer',
  });
  if (!response.ok) throw new Error(`documents answered ${response.status}`);
  return (await pagesOf(Buffer.from(data as unknown as ArrayBuffer))).join(' ');
}
