import { ProblemError } from '@admis/kit';
import { readXlsx } from '../src/data-access/read-xlsx.ts';
import { maxRankingRows, readRankingFile } from '../src/use-cases/read-ranking-file.ts';
import { xlsx } from './support/tables.ts';

const rows = [
  { line: 2, number: '6WB5H7IJ', rank: 1 },
  { line: 3, number: 'A2B3C4D5', rank: 2 },
];

const csv = (text: string): Buffer => Buffer.from(text);

async function refusal(file: Buffer): Promise<string | undefined> {
  try {
    await readRankingFile(file);
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 400) throw error;
    return (error.extensions['errors'] as { code: string }[])[0]?.code;
  }
}

describe('a CSV file', () => {
  it.each([
    ['semicolons', 'Numéro de dossier;Rang\n6WB5H7IJ;1\nA2B3C4D5;2\n'],
    ['commas', 'Dossier number,Rank\r\n6WB5H7IJ,1\r\nA2B3C4D5,2\r\n'],
    ['tabs', 'number\trank\n6WB5H7IJ\t1\nA2B3C4D5\t2'],
    [
      'other columns, in another order',
      'Rang;Nom;N° de dossier\n1;"Lefèvre; Ève";6WB5H7IJ\n2;Test, Jean;A2B3C4D5',
    ],
    ['a byte order mark', '\uFEFFDossier;Classement\n6WB5H7IJ;1\nA2B3C4D5;2'],
    ['quotes, spaces and small letters', '"Numéro";"Rang"\n" 6wb5 h7ij ";" 1 "\n"a2b3c4d5";"2"'],
  ])('with %s', async (_what, text) => {
    expect(await readRankingFile(csv(text))).toEqual(rows);
  });

  it('in Windows-1252 and in UTF-16, as spreadsheets write them', async () => {
    const text = 'Numéro de dossier;Rang\n6WB5H7IJ;1\nA2B3C4D5;2\n';
    expect(await readRankingFile(Buffer.from(text, 'latin1'))).toEqual(rows);
    expect(await readRankingFile(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(rows);
  });

  it('keeps the lines of the file and passes over empty ones', async () => {
    const text = 'number;rank\n\n6WB5H7IJ;1\n;\nA2B3C4D5;2\n';
    expect(await readRankingFile(csv(text))).toEqual([
      { ...rows[0], line: 3 },
      { ...rows[1], line: 5 },
    ]);
  });

  it.each(['', '0', '-1', '1.5', '1e2', '=1+1', '1er', '100001', 'x'])(
    'has no rank where it says %j',
    async (rank) => {
      const read = await readRankingFile(csv(`number;rank\n6WB5H7IJ;${rank}\n`));
      expect(read).toEqual([{ line: 2, number: '6WB5H7IJ', rank: null }]);
    },
  );

  it.each([
    ['', 'numberColumnMissing'],
    ['rank\n1', 'numberColumnMissing'],
    ['number\n6WB5H7IJ', 'rankColumnMissing'],
    ['number;rank\n', 'empty'],
    ['number;rank\n"6WB5H7IJ;1', 'notATable'],
  ])('%j is refused: %s', async (text, code) => {
    expect(await refusal(csv(text))).toBe(code);
  });

  it('takes as many rows as it may and not one more', async () => {
    const table = (count: number): Buffer =>
      csv(`number;rank\n${Array.from({ length: count }, (_, i) => `N${i};${i + 1}`).join('\n')}`);
    expect(await readRankingFile(table(maxRankingRows))).toHaveLength(maxRankingRows);
    expect(await refusal(table(maxRankingRows + 1))).toBe('tooManyRows');
  });
});

describe('an XLSX file', () => {
  it('with numbers and texts', async () => {
    const file = await xlsx([
      ['Nom', 'N° de dossier', 'Rang'],
      ['Lefèvre', '6WB5H7IJ', 1],
      ['Test', 'a2b3c4d5', '2'],
    ]);
    expect(await readRankingFile(file)).toEqual(rows);
  });

  it('never trusts a formula', async () => {
    const file = await xlsx([
      ['number', 'rank'],
      ['6WB5H7IJ', { formula: '1+1', result: 2 }],
      [{ formula: 'A2', result: '6WB5H7IJ' }, 3],
    ]);
    expect(await readRankingFile(file)).toEqual([
      { line: 2, number: '6WB5H7IJ', rank: null },
      { line: 3, number: '=', rank: 3 },
    ]);
  });

  it('is refused with more rows than may be', async () => {
    const file = await xlsx([
      ['number', 'rank'],
      ...Array.from({ length: maxRankingRows + 1 }, (_, i) => [`N${i}`, i + 1]),
    ]);
    expect(await refusal(file)).toBe('tooManyRows');
  });

  it('that is broken, or a zip of something else, is refused', async () => {
    const file = await xlsx([
      ['number', 'rank'],
      ['6WB5H7IJ', 1],
    ]);
    expect(await refusal(file.subarray(0, file.length / 2))).toBe('notATable');
    expect(await refusal(Buffer.from('PK\u0003\u0004 and nothing more'))).toBe('notATable');
  });

  it('that unpacks to more memory than it may use is refused, and the service goes on', async () => {
    const file = await xlsx([
      ['number', 'rank'],
      ['6WB5H7IJ', 'x'.repeat(80_000_000)],
    ]);
    expect(file.length).toBeLessThan(2 * 1024 * 1024);
    expect(await readXlsx(file, 10)).toHaveLength(2);
    expect(await readXlsx(file, 10, { memoryMb: 64, timeMs: 50_000 })).toBeUndefined();
  });
});
