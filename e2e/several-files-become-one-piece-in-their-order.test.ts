import { deposit, pieceRow } from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { isAt, sees, shows } from './support/deviation.ts';
import { pdf, png, type NamedFile } from './support/files.ts';
import { pagesAt } from './support/read-pdf.ts';
import { scenario } from './support/scenario.ts';

const first = pdf('premier.pdf');
const second = pdf('deuxieme.pdf');
const third = pdf('troisieme.pdf');

scenario(
  import.meta.filename,
  'chosen, dropped, put in order by buttons, then looked at and taken back',
  async (stage) => {
    const { page, context, address } = await applicant(stage);
    const given = () => pagesAt(context, `${address}/pieces/IDENTITE/file`);
    const row = pieceRow(page, 'identity');
    await row.getByLabel('Fichier pour : ').setInputFiles([first, second]);
    const names = row.getByRole('list', { name: "Fichiers à réunir, dans l'ordre" });
    await shows(names, 'the files in their order');
    await dropFile(third);
    await sees(names, 'troisieme.pdf');
    await stage.look(page, 'chosen');

    // By keyboard, with the focus going along.
    await row.getByRole('button', { name: 'Monter : troisieme.pdf' }).focus();
    await page.keyboard.press('Enter');
    await sees(row, 'troisieme.pdf : position 2 sur 3');
    await page.keyboard.press('Enter');
    await sees(row, 'troisieme.pdf : position 1 sur 3');
    await row.getByRole('button', { name: "Enlever de l'envoi : premier.pdf" }).click();
    await row.getByRole('button', { name: 'Déposer : ' }).click();
    await sees(row, 'La pièce est déposée.');
    expect(await given()).toEqual(['troisieme.pdf', 'deuxieme.pdf']);

    await row.getByRole('link', { name: 'Voir le fichier déposé pour : ' }).click();
    await isAt(page, /\/pieces\/IDENTITE$/);
    const frame = page.getByTitle(/Fichier déposé\s:/);
    await shows(frame, 'the file in the page');
    await stage.look(page, 'preview');
    await page.getByRole('link', { name: 'Remplacer : ' }).click();
    await deposit(page, 'identity', png('carte.png'));
    await row.getByRole('link', { name: 'Voir le fichier déposé pour : ' }).click();
    await shows(page.getByRole('img', { name: 'Fichier déposé : ' }), 'the picture in the page');
    await stage.look(page, 'preview-image');
    await page.goBack();
    await row.getByRole('button', { name: 'Retirer le fichier : ' }).click();
    await sees(row, 'Le fichier est retiré.');

    async function dropFile({ name, mimeType, buffer }: NamedFile): Promise<void> {
      const dropped = { name, mimeType, text: buffer.toString('latin1') };
      const transfer = await page.evaluateHandle(({ name: called, mimeType: type, text }) => {
        const data = new DataTransfer();
        data.items.add(new File([text], called, { type }));
        return data;
      }, dropped);
      await row.locator('form.upload').dispatchEvent('drop', { dataTransfer: transfer });
    }
  },
);
