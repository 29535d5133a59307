import { pieceRow, sendFile } from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { sees } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { scenario } from './support/scenario.ts';

const first = pdf('premier.pdf');

scenario(
  import.meta.filename,
  'one that cannot be joined is named, and a photo of an iPhone told what to do',
  async (stage) => {
    const { page } = await applicant(stage);
    const row = pieceRow(page, 'identity');
    const broken = {
      ...pdf('abime.pdf'),
      buffer: Buffer.from(`%PDF-1.4\n${'rien '.repeat(2000)}`),
    };
    await row.getByLabel('Fichier pour : ').setInputFiles([first, broken]);
    await row.getByRole('button', { name: 'Déposer : ' }).click();
    await sees(row.getByRole('alert'), 'abime.pdf :');
    await sees(
      row.getByRole('alert'),
      'Ce fichier est abîmé : ses pages ne peuvent pas être lues.',
    );
    await stage.look(page, 'broken');
    const photo = { name: 'IMG_0042.HEIC', mimeType: 'image/heic', buffer: Buffer.alloc(9000, 1) };
    await sendFile(page, 'identity', photo);
    await sees(row.getByRole('alert'), "Les photos HEIC de l'iPhone ne sont pas acceptées.");
  },
);
