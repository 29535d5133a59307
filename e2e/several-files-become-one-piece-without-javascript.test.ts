import { pieceRow } from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { sees, shows } from './support/deviation.ts';
import { pdf } from './support/files.ts';
import { pagesAt } from './support/read-pdf.ts';
import { scenario } from './support/scenario.ts';

const first = pdf('premier.pdf');
const second = pdf('deuxieme.pdf');

scenario(
  import.meta.filename,
  'without JavaScript, in the order in which they were chosen',
  async (stage) => {
    const { page, context, address } = await applicant(stage, { javaScript: false });
    const given = () => pagesAt(context, `${address}/pieces/IDENTITE/file`);
    const row = pieceRow(page, 'identity');
    await row.getByLabel('Fichier pour : ').setInputFiles([second, first]);
    await row.getByRole('button', { name: 'Déposer : ' }).click();
    await sees(row, 'La pièce est déposée.');
    expect(await given()).toEqual(['deuxieme.pdf', 'premier.pdf']);
    await row.getByRole('link', { name: 'Voir le fichier déposé pour : ' }).click();
    await shows(page.getByTitle(/Fichier déposé\s:/), 'the file in the page');
  },
);
