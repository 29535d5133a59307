import { Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import exceljs from 'exceljs';
import type { XlsxRequest } from './read-xlsx.ts';

const { content, maxRows } = workerData as XlsxRequest;
const rows: string[][] = [];
const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(content)]), {});
for await (const sheet of reader) {
  for await (const row of sheet) {
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      // No ranking is that wide, and a cell far to the right would make a row of millions.
      if (column <= 100) cells[column - 1] = textOf(cell.value);
    });
    rows[row.number <= maxRows ? row.number - 1 : rows.length] = Array.from(cells, (c) => c ?? '');
    if (rows.length > maxRows) break;
  }
  // The first sheet is the ranking.
  break;
}
parentPort?.postMessage(Array.from(rows, (row) => row ?? []));
process.exit(0);

/** A formula is never taken at its word: it shows as the text it begins with, which is neither number nor rank. */
function textOf(value: exceljs.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return String(value.text);
  return '=';
}
