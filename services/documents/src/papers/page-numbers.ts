import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';

const A4 = [595.28, 841.89] as const;
const SIZE = 10;
const BASELINE = 12;

/** Empty A4 pages with « page n / N » at their foot, to be laid over others, which may be full of colour. */
export async function pageNumbers(pages: number, word: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    const text = `${word} ${number} / ${pages}`;
    const width = font.widthOfTextAtSize(text, SIZE);
    const x = (A4[0] - width) / 2;
    const page = document.addPage([...A4]);
    page.drawRectangle({
      x: x - 5,
      y: BASELINE - 4,
      width: width + 10,
      height: SIZE + 5,
      color: rgb(1, 1, 1),
      opacity: 0.85,
    });
    page.drawText(text, { x, y: BASELINE, size: SIZE, font, color: rgb(0.2, 0.2, 0.2) });
  }
  return document.save();
}
