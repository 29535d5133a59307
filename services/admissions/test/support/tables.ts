import exceljs from 'exceljs';

/** A table as a spreadsheet program saves it, on its first sheet. */
export async function xlsx(table: unknown[][]): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Classement').addRows(table);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
