import { deposit, pieceRow, sendFile } from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { createBucket } from './support/bucket.ts';
import { readStoreConfig } from './support/config.ts';
import { sees, shows, showsNot } from './support/deviation.ts';
import { MEGABYTE, pdf } from './support/files.ts';
import { scenario } from './support/scenario.ts';
import { openLine, setLine, watchChunks } from './support/upload-line.ts';

const bucket = createBucket(readStoreConfig());

scenario(
  import.meta.filename,
  'a page that was left in mid-upload tells where it stopped, goes on there, or gives it up',
  async (stage) => {
    const { candidate, address, page, context } = await applicant(stage);
    const line = await openLine(page);
    const row = pieceRow(page, 'identity');
    const file = pdf('identite.pdf', 16 * MEGABYTE);
    const sendHalf = async () => {
      await setLine(line, 2 * MEGABYTE);
      await sendFile(page, 'identity', file);
      await shows(row.getByText(/^Envoi\s: [5-8]\d %$/), 'half of the file on its way');
      // Whoever leaves here is slower than the line.
      await setLine(line, MEGABYTE / 16);
      await page.reload();
      await setLine(line, -1);
      await sees(row, /^Un envoi s'est arrêté à [4-8]\d % \(identite\.pdf\)\./);
    };

    await sendHalf();
    await stage.look(page, 'left');
    await row.getByRole('button', { name: 'Abandonner cet envoi : ' }).click();
    await sees(page, "L'envoi est abandonné : rien n'en a été gardé.");
    await showsNot(row.getByText("Un envoi s'est arrêté"), 'the upload that was given up');
    await bucket.leftNothing(candidate.number);

    await sendHalf();
    const chunks = watchChunks(page);
    await deposit(page, 'identity', file);
    expect(Math.min(...chunks)).toBeGreaterThanOrEqual(6 * MEGABYTE);
    const given = await context.request.get(`${address}/pieces/IDENTITE/file`);
    expect((await given.body()).equals(file.buffer)).toBe(true);
    await showsNot(row.getByText("Un envoi s'est arrêté"), 'the upload that is done');
  },
);
