import { deposit, pieceRow, sendFile } from './support/application-pages.ts';
import { isAt, sees, shows } from './support/deviation.ts';
import { pdf, png, type NamedFile } from './support/files.ts';
import { apply } from './support/lives.ts';
import { pagesOf } from './support/read-pdf.ts';
import { createScenarios, type Stage } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

const scenario = createScenarios(import.meta.filename);
const [first, second, third] = ['premier', 'deuxieme', 'troisieme'].map((name) =>
  pdf(`${name}.pdf`),
) as [NamedFile, NamedFile, NamedFile];

async function applicant({ people, visit, config }: Stage, javaScript = true) {
  const candidate = await people.candidate();
  const application = await apply(candidate, 'cinema');
  const { page, context } = await visit({ javaScript });
  const { number: identifier, password } = candidate;
  await signIn(page, config.PORTAL_URL, { identifier, password });
  const address = `${config.PORTAL_URL}/applications/${application.id}`;
  await page.goto(address);
  const given = async () => {
    const answer = await context.request.get(`${address}/pieces/IDENTITE/file`);
    return (await pagesOf(await answer.body())).map((words) => words.trim());
  };
  return { page, given };
}

scenario(
  'chosen, dropped, put in order by buttons, then looked at and taken back',
  async (stage) => {
    const { page, given } = await applicant(stage);
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
    const frame = page.getByTitle('Fichier déposé : ');
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

scenario(
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

scenario('without JavaScript, in the order in which they were chosen', async (stage) => {
  const { page, given } = await applicant(stage, false);
  const row = pieceRow(page, 'identity');
  await row.getByLabel('Fichier pour : ').setInputFiles([second, first]);
  await row.getByRole('button', { name: 'Déposer : ' }).click();
  await sees(row, 'La pièce est déposée.');
  expect(await given()).toEqual(['deuxieme.pdf', 'premier.pdf']);
  await row.getByRole('link', { name: 'Voir le fichier déposé pour : ' }).click();
  await shows(page.getByTitle('Fichier déposé : '), 'the file in the page');
});
