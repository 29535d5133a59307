import { deflateSync } from 'node:zlib';
import type { Response } from 'supertest';

/** A small but real page. */
export const pdf = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj',
    'trailer << /Root 1 0 R >>',
    '%%EOF',
    '',
  ].join('\n'),
);

/** One pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** A PNG whose colour profile is longer than what is read to tell what a file is. */
export const pngWithLongProfile = Buffer.concat([
  png.subarray(0, 33),
  pngChunk('iCCP', Buffer.alloc(20_000, 1)),
  png.subarray(33),
]);

/** The first bytes of a JFIF file and its end. */
export const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

/** The first bytes of a photo as an iPhone keeps it. */
export const heic = Buffer.concat([
  Buffer.from('00000018', 'hex'),
  Buffer.from('ftypheic\0\0\0\0mif1heic'),
  Buffer.alloc(5000),
]);

/** What every Windows program begins with. */
export const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000, 0x90)]);

/** A PDF of exactly so many bytes: what follows the end mark is padding. */
export function pdfOf(bytes: number): Buffer {
  return Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length, ' ')]);
}

/** The test virus of the trade, in two halves so that no scanner takes this file for it. */
const testVirus = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

/** A PDF that carries the test virus as an attachment. */
export function infectedPdf(): Buffer {
  const attachment = deflateSync(Buffer.from(testVirus));
  const before = [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a.txt) 4 0 R] >> >> >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj',
    '4 0 obj << /Type /Filespec /F (a.txt) /EF << /F 5 0 R >> >> endobj',
    `5 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${attachment.length} >>\nstream\n`,
  ].join('\n');
  return Buffer.concat([
    Buffer.from(before),
    attachment,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // The checksum is not looked at to tell what a file is.
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** How supertest is to take an answer that is a file: as its bytes. */
export function wholeBody(
  answer: Response,
  done: (error: Error | null, body: Buffer) => void,
): void {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk));
  answer.on('end', () => done(null, Buffer.concat(chunks)));
}
