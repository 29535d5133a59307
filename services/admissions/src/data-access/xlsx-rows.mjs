/*
 * The process of `readXlsx`: an XLSX file on standard input, its rows as JSON on standard output. Plain JavaScript,
 * so that Node runs it by itself. The first argument is the number of rows after which it stops.
 */
import exceljs from 'exceljs';

/** No ranking is that wide, and one cell far to the right would make a row of millions. */
const maxColumns = 100;
const maxCharacters = 200;

const maxRows = Number(process.argv[2]);
const rows = [];
const reader = new exceljs.stream.xlsx.WorkbookReader(process.stdin, {});
read: for await (const sheet of reader) {
  for await (const row of sheet) {
    const cells = Array.from({ length: Math.min(row.cellCount, maxColumns) }, (_, index) =>
      textOf(row.getCell(index + 1).value).slice(0, maxCharacters),
    );
    // Empty rows are left out of the file, and still count as lines.
    while (rows.length < Math.min(row.number - 1, maxRows)) rows.push([]);
    rows.push(cells);
    if (rows.length > maxRows) break read;
  }
  // The first sheet is the ranking.
  break;
}
process.stdout.write(JSON.stringify(rows), () => process.exit(0));

/** A formula is never taken at its word: it shows as a sign that is neither number nor rank. */
function textOf(value) {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return 'hyperlink' in value ? String(value.text) : '=';
}
