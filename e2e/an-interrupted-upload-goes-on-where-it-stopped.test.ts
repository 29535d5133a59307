import { pieceRow, sendFile } from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { sees, shows } from './support/deviation.ts';
import { MEGABYTE, pdf } from './support/files.ts';
import { scenario } from './support/scenario.ts';
import { openLine, setLine, watchChunks } from './support/upload-line.ts';

scenario(
  import.meta.filename,
  'a connection lost at 90 % is taken up again, and the file is the same',
  async (stage) => {
    const { address, page, context } = await applicant(stage);
    const line = await openLine(page);
    const chunks = watchChunks(page);
    const row = pieceRow(page, 'identity');
    const file = pdf('identite.pdf', 20 * MEGABYTE - 1000);
    await setLine(line, 2 * MEGABYTE);
    await sendFile(page, 'identity', file);
    await shows(row.getByText(/^Envoi\s: [89]\d %$/), 'most of the file on its way');
    // The last part is slow, or it is there before the line breaks.
    await setLine(line, MEGABYTE / 2);
    await shows(row.getByText(/^Envoi\s: 9\d %$/), '90 % of the file on its way');
    await setLine(line, -1, true);
    await sees(row, /^Envoi interrompu à 9\d %\. Il reprendra de lui-même dès que possible\.$/);
    await shows(row.getByRole('button', { name: 'Reprendre' }), 'a way to try at once');
    await stage.look(page, 'interrupted');
    const before = chunks.length;

    await setLine(line, -1);
    await sees(row, 'La pièce est déposée.');
    // Nothing that had come was sent again.
    const again = chunks.slice(before);
    expect(Math.min(...again)).toBeGreaterThanOrEqual(17 * MEGABYTE);
    const given = await context.request.get(`${address}/pieces/IDENTITE/file`);
    expect((await given.body()).equals(file.buffer)).toBe(true);
  },
);
