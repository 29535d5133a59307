import { infectedPdf } from '../services/documents/test/support/files.ts';
import { pieceRow, sendFile, showsStatus } from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { createBucket } from './support/bucket.ts';
import { readStoreConfig } from './support/config.ts';
import { sees } from './support/deviation.ts';
import { disguisedProgram, empty, MEGABYTE, pdf, type NamedFile } from './support/files.ts';
import { scenario } from './support/scenario.ts';

const bucket = createBucket(readStoreConfig());

scenario(
  import.meta.filename,
  'a program or a virus called .pdf, a PDF that carries one, an empty file and 21 MB are told apart and leave nothing',
  async (stage) => {
    const { candidate, page } = await applicant(stage);
    const row = pieceRow(page, 'identity');
    // The EICAR test file: not a virus, but every scanner calls it one. In two parts, for the scanners of those who read this.
    const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'];
    const notAPdf = { ...pdf('infecté.pdf'), buffer: Buffer.from(virus.join(''), 'latin1') };
    const carrier = { ...pdf('porteur.pdf'), buffer: infectedPdf() };
    const WRONG_TYPE = "Ce fichier n'est ni un PDF, ni une image JPEG ou PNG.";
    const cases: [file: NamedFile, sentence: string, picture?: string][] = [
      [disguisedProgram('identite.pdf'), WRONG_TYPE, 'refused-file'],
      [notAPdf, WRONG_TYPE],
      [carrier, "Un virus a été trouvé dans ce fichier : il n'a pas été gardé.", 'infected-file'],
      [empty('identite.pdf'), 'Ce fichier est vide.'],
      [pdf('identite.pdf', 21 * MEGABYTE), 'Ce fichier dépasse 20 Mo.'],
    ];
    for (const [file, sentence, picture] of cases) {
      await sendFile(page, 'identity', file);
      await sees(row.getByRole('alert'), sentence);
      await showsStatus(row, 'En attente');
      expect(await bucket.of(candidate.number)).toEqual([]);
      if (picture !== undefined) await stage.look(page, picture);
      await page.reload();
    }
  },
);
