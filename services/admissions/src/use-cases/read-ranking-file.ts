import { parse } from 'csv-parse/sync';
import { problems, type ProblemError } from '@admis/kit';
import { readXlsx } from '../data-access/read-xlsx.ts';

export const maxRankingRows = 10_000;

/** A row of a ranking as its file has it. */
export interface FileRow {
  line: number;
  number: string;
  /** null: none that can be read. */
  rank: number | null;
}

/** Names of the two columns in small letters without accents or signs. */
const columnNames = {
  number: [
    'numero de dossier',
    'numero',
    'n de dossier',
    'no de dossier',
    'dossier',
    'number',
  ].concat(['dossier number', 'application number', 'file number']),
  rank: ['rang', 'rank', 'classement', 'ranking', 'position'],
};

/** The rows of a CSV or XLSX file, told apart by content. @throws ProblemError 400 when it is no such table */
export async function readRankingFile(file: Buffer): Promise<FileRow[]> {
  const zipped = file.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
  const table = zipped ? await readXlsx(file, maxRankingRows + 1) : readCsv(textOf(file));
  if (table === undefined) throw badFile('notATable', 'The file is neither CSV nor XLSX.');
  const [header = [], ...rest] = table;
  const numberColumn = columnOf(header, 'number');
  const rankColumn = columnOf(header, 'rank');
  if (numberColumn < 0 || rankColumn < 0) {
    throw badFile(
      numberColumn < 0 ? 'numberColumnMissing' : 'rankColumnMissing',
      'The first line names the columns: the dossier number and the rank.',
    );
  }
  const rows = rest.flatMap((cells, index): FileRow[] => {
    const number = (cells[numberColumn] ?? '').replaceAll(/\s/g, '').toUpperCase().slice(0, 40);
    const rank = (cells[rankColumn] ?? '').trim();
    return number === '' && rank === '' ? [] : [{ line: index + 2, number, rank: rankOf(rank) }];
  });
  if (rows.length === 0) throw badFile('empty', 'The file has no rows.');
  if (rows.length > maxRankingRows) {
    throw badFile('tooManyRows', `The file has more than ${maxRankingRows} rows.`);
  }
  return rows;
}

function readCsv(text: string): string[][] | undefined {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', ',', '\t'].reduce((best, sign) =>
    firstLine.split(sign).length > firstLine.split(best).length ? sign : best,
  );
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      to: maxRankingRows + 2,
    });
  } catch {
    return undefined;
  }
}

/** Spreadsheets write UTF-8, UTF-16 or, in western Europe, Windows-1252. */
function textOf(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

function columnOf(header: readonly string[], column: keyof typeof columnNames): number {
  return header.findIndex((name) => columnNames[column].includes(plain(name)));
}

function plain(name: string): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.filter((word) => word !== '').join(' ');
}

function rankOf(text: string): number | null {
  if (!/^\d{1,6}$/.test(text)) return null;
  const rank = Number(text);
  return rank >= 1 && rank <= 100_000 ? rank : null;
}

function badFile(code: string, message: string): ProblemError {
  return problems.invalidRequest([{ path: 'body', code, message }]);
}
