import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import supertest from 'supertest';
import { wholeBody } from './files.ts';

/** A PDF whose pages say what they are given to say. */
export async function pdfSaying(...pages: string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) {
    document.addPage([400, 600]).drawText(text, { x: 40, y: 500, size: 14, font });
  }
  return Buffer.from(await document.save());
}

/** The same lying on its side, as a scanner leaves it. */
export async function turnedPdf(text: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  const page = document.addPage([400, 600]);
  page.drawText(text, { x: 40, y: 500, size: 14 });
  page.setRotation(degrees(90));
  return Buffer.from(await document.save());
}

/** @param user the password to open it with; empty: anybody may open it, only the owner may change it */
export async function encryptedPdf(content: Buffer, user: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'admis-test-'));
  try {
    const [open, locked] = [join(folder, 'open.pdf'), join(folder, 'locked.pdf')];
    await writeFile(open, content);
    const passwords = ['--encrypt', user, 'the owner’s', '256', '--'];
    await promisify(execFile)('qpdf', [...passwords, open, locked]);
    return await readFile(locked);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A PDF by its first bytes, and by nothing else. */
export const brokenPdf = Buffer.concat([
  Buffer.from('%PDF-1.7\n'),
  Buffer.alloc(6000, 'nothing that a page could be made of\n'),
]);

/** A photo: `wide` × `tall`, as a camera that was held on its side stores it. */
export function photo(wide: number, tall: number, orientation?: number): Promise<Buffer> {
  const create = { width: wide, height: tall, channels: 3, background: '#7799bb' } as const;
  const made = sharp({ create }).jpeg();
  return (orientation === undefined ? made : made.withMetadata({ orientation })).toBuffer();
}

/** A PNG through which one sees. */
export function glass(wide: number, tall: number): Promise<Buffer> {
  const background = { r: 200, g: 0, b: 0, alpha: 0.3 };
  return sharp({ create: { width: wide, height: tall, channels: 4, background } })
    .png()
    .toBuffer();
}

export interface ReadPage {
  text: string;
  /** Wider than tall, as it is shown. */
  lying: boolean;
}

export interface ReadPdf {
  pages: ReadPage[];
  /** Titles of the bookmarks, with the page (from 1) that each leads to. */
  outline: { title: string; page: number }[];
  title: string | undefined;
  language: string | null;
}

/** « Télécharger mon dossier » of an application, by the holder of `token`. */
export async function downloadDossier(
  documentsUrl: string,
  { applicationId, token, query = '' }: { applicationId: string; token: string; query?: string },
): Promise<{ headers: Record<string, string>; read: ReadPdf }> {
  const response = await supertest(documentsUrl)
    .get(`/applications/${applicationId}/dossier.pdf${query}`)
    .auth(token, { type: 'bearer' })
    .buffer()
    .parse(wholeBody);
  expect(response.status).toBe(200);
  return {
    headers: response.headers as Record<string, string>,
    read: await readPdf(response.body as Buffer),
  };
}

/** A PDF as a reader shows it. */
export async function readPdf(content: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(content), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { width, height } = page.getViewport({ scale: 1 });
      pages.push({
        text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
        lying: width > height,
      });
    }
    const outline = [];
    for (const { title, dest } of (await document.getOutline()) ?? []) {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const page = await document.getPageIndex(place?.[0] as { num: number; gen: number });
      outline.push({ title, page: page + 1 });
    }
    const { info } = await document.getMetadata();
    const facts = info as { Title?: string; Language?: string | null };
    return { pages, outline, title: facts.Title, language: facts.Language ?? null };
  } finally {
    await task.destroy();
  }
}
