import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createTestCandidate, type TestCandidate } from '@admis/kit/testing';
import sharp from 'sharp';
import { createPdfFiles } from '../src/data-access/pdf-files.ts';
import { serveAdmissions, type ServedAdmissions } from './support/admissions.ts';
import { startService } from './support/service-process.ts';
import { createBucket, keycloak, type TestBucket } from './support/system.ts';

const MIB = 1024 * 1024;
const FILES = 30;
/** A little below what a piece may have. */
const BYTES = Math.floor(19.9 * MIB);

let admissions: ServedAdmissions;
let bucket: TestBucket;
let owner: TestCandidate;
let folder: string;

beforeAll(async () => {
  admissions = await serveAdmissions();
  bucket = await createBucket();
  owner = await createTestCandidate(keycloak);
  folder = await mkdtemp(join(tmpdir(), 'admis-test-'));
});
afterAll(async () => {
  await admissions.close();
  await bucket.remove();
  await owner.remove();
  await rm(folder, { recursive: true });
});

it('joins 30 files of 20 MB without taking up 300 MB', async () => {
  const pdf = await store('scan.pdf', 'application/pdf', pdfOfNoise());
  const photo = await store('photo.png', 'image/png', await pictureOfNoise());
  // Five pieces, and conditions for the rest; every sixth is a photo. Each is fetched and joined by itself.
  const fileOf = (index: number) => (index % 6 === 5 ? photo : pdf);
  const pieces = ['LETTRES', 'CHARTE', 'DIPLOME', 'IDENTITE', 'VAPP'];
  const conditions = Array.from({ length: FILES - pieces.length }, (_, index) => `c-${index}`);
  const id = await admissions.recordApplication(
    owner.number,
    Object.fromEntries(pieces.map((piece, index) => [piece, fileOf(index)])),
    Object.fromEntries(conditions.map((one, index) => [one, fileOf(index + pieces.length)])),
  );
  const service = await startService({
    MINIO_BUCKET: bucket.name,
    ADMISSIONS_URL: admissions.baseUrl,
    DOSSIER_URL: admissions.dossierUrl,
    CATALOGUE_URL: admissions.catalogueUrl,
    WORK_FOLDER: join(folder, 'work'),
  });
  try {
    const before = await service.memory('VmRSS');
    const beginning = performance.now();
    const path = join(folder, 'dossier.pdf');
    const download = async () => {
      const response = await fetch(`${service.baseUrl}/applications/${id}/dossier.pdf`, {
        headers: { authorization: `Bearer ${owner.token}` },
      });
      expect(response.status).toBe(200);
      await pipeline(Readable.fromWeb(response.body as never), createWriteStream(path));
    };
    const downloaded = download();
    // The programs that lay out and join the files count too: they are the service's, if not its process.
    const [children] = await Promise.all([service.childMemory(downloaded), downloaded]);
    const seconds = (performance.now() - beginning) / 1000;
    const grown = (await service.memory('VmHWM')) - before;
    const mib = (bytes: number) => Math.round(bytes / MIB);
    process.stdout.write(
      `A dossier of ${FILES} files of 20 MB: ${seconds.toFixed(1)} s, ${mib(grown)} MB more memory, and ${mib(children)} MB in programs it starts\n`,
    );
    expect(children).toBeGreaterThan(0);
    expect(grown + children).toBeLessThan(300 * MIB);
    const looked = await createPdfFiles().look(path, new AbortController().signal);
    // At least one page of data, and for every file its page and the one it has.
    expect('pages' in looked ? looked.pages : 0).toBeGreaterThan(2 * FILES);
    const head = (await readFile(path)).subarray(0, 5).toString();
    expect(head).toBe('%PDF-');
  } finally {
    await service.stop();
  }
}, 300_000);

async function store(name: string, mime: string, content: Buffer): Promise<string> {
  const id = name.replace('.', '-');
  const upload = bucket.store.startUpload(`candidates/${owner.number}/${id}`, mime, { name });
  for (let at = 0; at < content.length; at += MIB) {
    await upload.write(content.subarray(at, at + MIB));
  }
  await upload.complete();
  return id;
}

/** One page whose content nothing makes smaller. */
function pdfOfNoise(): Buffer {
  const noise = randomBytes(BYTES);
  const image =
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 4 0 R >> >> >>',
    `<< ${image} /Length ${noise.length} >>\nstream\n`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}${index < 3 ? '\nendobj\n' : ''}`;
    return offset;
  });
  const end = '\nendstream\nendobj\n';
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const trailer =
    `xref\n0 5\n0000000000 65535 f \n${entries.join('')}` +
    `trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${body.length + noise.length + end.length}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(body), noise, Buffer.from(end + trailer)]);
}

async function pictureOfNoise(): Promise<Buffer> {
  const side = Math.floor(Math.sqrt(BYTES / 3));
  const raw = { width: side, height: side, channels: 3 } as const;
  return sharp(randomBytes(side * side * 3), { raw })
    .png({ compressionLevel: 0 })
    .toBuffer();
}
