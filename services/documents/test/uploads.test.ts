import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { createTestCandidate, openLine, serve, type TestCandidate } from '@admis/kit/testing';
import { removeExpiredUploads } from '../src/use-cases/unfinished-upload.ts';
import { exe, infectedPdf, pdf, pdfOf } from './support/files.ts';
import { brokenPdf, encryptedPdf, pdfSaying, photo, readPdf } from './support/papers.ts';
import {
  config,
  createBucket,
  createTestApp,
  keycloak,
  type TestBucket,
} from './support/system.ts';
import { createUploader, MIB, type UploadFacts, type Uploader } from './support/uploads.ts';

let candidate: TestCandidate;
let bucket: TestBucket;
let uploader: Uploader;

beforeAll(async () => {
  candidate = await createTestCandidate(keycloak);
  bucket = await createBucket();
  uploader = createUploader(createTestApp({ bucket }), candidate.token);
});
afterEach(() => bucket.empty());
afterAll(async () => {
  await bucket.remove();
  await candidate.remove();
});

/** A PDF of so many bytes, none like the other, so that a chunk in the wrong place shows. */
function unlikePdf(bytes: number): Buffer {
  return Buffer.concat([pdf, randomBytes(bytes - pdf.length)]);
}

async function contentOf(fileId: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const key = `candidates/${candidate.number}/${fileId}`;
  for await (const chunk of await bucket.store.read(key)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const files = () => bucket.store.list('candidates/');
const unfinished = () => bucket.store.list('unfinished/');

describe('an upload', () => {
  it('of 20 MB that stopped at 90 % goes on there after a restart, and is the same file', async () => {
    const content = unlikePdf(20 * MIB);
    const id = await uploader.send([{ name: 'relevé.pdf', content }], 18 * MIB);
    expect(await files()).toEqual([]);

    const restarted = createUploader(createTestApp({ bucket }), candidate.token);
    const begun = await restarted.begin([{ name: 'relevé.pdf', content }]);
    expect(begun.body).toMatchObject({ id, received: 18 * MIB, size: 20 * MIB });
    await restarted.send([{ name: 'relevé.pdf', content }]);
    const finished = await restarted.finish(id);
    expect(finished.status).toBe(201);
    expect(finished.body).toEqual({
      id,
      name: 'relevé.pdf',
      size: 20 * MIB,
      mime: 'application/pdf',
    });
    expect((await contentOf(id)).equals(content)).toBe(true);
    expect(await unfinished()).toEqual([]);
    expect(await bucket.incompleteUploads()).toEqual([]);
  });

  it('loses no more than the chunk during which its connection was cut', async () => {
    const content = unlikePdf(3 * MIB);
    const id = await uploader.send([{ name: 'a.pdf', content }], 2 * MIB);
    const served = await serve(createTestApp({ bucket }));
    try {
      const cut = request(`${served.baseUrl}/uploads/${id}/chunks/${2 * MIB}`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${candidate.token}`,
          'content-type': 'application/octet-stream',
          'content-length': MIB,
        },
      });
      const broken = new Promise((resolve) => cut.once('error', resolve));
      await new Promise((resolve) =>
        cut.write(content.subarray(2 * MIB, 2 * MIB + MIB / 2), resolve),
      );
      cut.destroy(new Error('cut'));
      await broken;
    } finally {
      await served.close();
    }
    const { body } = await uploader.list();
    expect(body).toMatchObject({ uploads: [{ id, received: 2 * MIB }] });
    await uploader.send([{ name: 'a.pdf', content }]);
    expect((await uploader.finish(id)).status).toBe(201);
    expect((await contentOf(id)).equals(content)).toBe(true);
  });

  it('says where to go on when the answer to a chunk was lost, and takes the chunk once', async () => {
    const content = unlikePdf(2 * MIB);
    const id = await uploader.send([{ name: 'a.pdf', content }], MIB);
    const again = await uploader.chunk(id, 0, content.subarray(0, MIB));
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'wrongOffset', received: MIB });
    const early = await uploader.finish(id);
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ code: 'uploadIncomplete', received: MIB });
  });

  it('is the same file when it is finished twice', async () => {
    const id = await uploader.send([{ name: 'a.pdf', content: pdf }]);
    const first = await uploader.finish(id);
    const second = await uploader.finish(id);
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(await files()).toHaveLength(1);
  });

  it('with other bytes takes the place of the one before', async () => {
    const id = await uploader.send([{ name: 'a.pdf', content: unlikePdf(2 * MIB) }], MIB);
    const other = (await uploader.begin([{ name: 'a.pdf', content: pdf }])).body as UploadFacts;
    expect(other).toMatchObject({ received: 0, size: pdf.length });
    const { body } = await uploader.list();
    expect((body as { uploads: UploadFacts[] }).uploads.map((upload) => upload.id)).toEqual([
      other.id,
    ]);
    expect((await uploader.chunk(id, MIB, Buffer.alloc(1))).status).toBe(404);
  });

  it('that is given up leaves nothing', async () => {
    const id = await uploader.send([{ name: 'a.pdf', content: pdfOf(3 * MIB) }], 2 * MIB);
    expect((await uploader.cancel(id)).status).toBe(204);
    expect((await uploader.cancel(id)).status).toBe(204);
    expect(await bucket.keys()).toEqual([]);
  });

  it('is kept for a day, and then neither goes on nor is left in the store', async () => {
    const id = await uploader.send([{ name: 'a.pdf', content: pdfOf(2 * MIB) }], MIB);
    const hour = 3_600_000;
    const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
    await removeExpiredUploads({ store: bucket.store, now: () => at(23) });
    expect(await unfinished()).not.toEqual([]);

    const late = createUploader(createTestApp({ bucket, now: () => at(25) }), candidate.token);
    expect((await late.chunk(id, MIB, Buffer.alloc(MIB))).status).toBe(404);
    expect((await late.finish(id)).status).toBe(404);
    expect((await late.list()).body).toEqual({ uploads: [] });
    await removeExpiredUploads({ store: bucket.store, now: () => at(25) });
    expect(await unfinished()).toEqual([]);
  });

  it('that the virus scanner’s absence stopped is finished later', async () => {
    const id = await uploader.send([{ name: 'a.pdf', content: pdf }]);
    const line = await openLine(`${config.CLAMAV_HOST}:${config.CLAMAV_PORT}`);
    line.cut();
    const clamav = { host: '127.0.0.1', port: line.port };
    const without = createUploader(createTestApp({ bucket, clamav }), candidate.token);
    expect((await without.finish(id)).body).toMatchObject({
      code: 'peerUnavailable',
      peer: 'clamav',
    });
    await line.close();
    expect(await files()).toEqual([]);
    expect((await uploader.finish(id)).status).toBe(201);
  });
});

describe('refused, and nothing is left of', () => {
  it.each([
    ['a program renamed .pdf', exe, 415, 'unsupportedFileType'],
    ['a PDF that carries a virus', infectedPdf(), 422, 'infectedFile'],
  ])('%s', async (_what, content, status, code) => {
    const id = await uploader.send([{ name: 'a.pdf', content }]);
    const response = await uploader.finish(id);
    expect(response.status).toBe(status);
    expect(response.body).toMatchObject({ code });
    expect(await bucket.keys()).toEqual([]);
    expect((await uploader.finish(id)).status).toBe(404);
  });

  it('bytes that are not those announced', async () => {
    const content = unlikePdf(2 * MIB);
    const { id } = (await uploader.begin([{ name: 'a.pdf', content }])).body as UploadFacts;
    await uploader.chunk(id, 0, content.subarray(0, MIB));
    await uploader.chunk(id, MIB, Buffer.alloc(MIB));
    const response = await uploader.finish(id);
    expect(response.status).toBe(422);
    expect(response.body).toMatchObject({ code: 'uploadAltered' });
    expect(await bucket.keys()).toEqual([]);
    expect(await bucket.incompleteUploads()).toEqual([]);
  });

  it.each([
    ['one byte more than 20 MB', [20 * MIB + 1], 413, 'fileTooLarge'],
    ['two files of more than 20 MB together', [10 * MIB, 10 * MIB + 1], 413, 'filesTooLarge'],
    ['an empty file', [0], 422, 'emptyFile'],
  ])('%s, before it is sent', async (_what, sizes, status, code) => {
    const given = sizes.map((size) => ({ name: 'a.pdf', content: Buffer.alloc(size) }));
    const response = await uploader.begin(given);
    expect(response.status).toBe(status);
    expect(response.body).toMatchObject({ code });
    expect(await bucket.keys()).toEqual([]);
  });

  it('a chunk that is too large, empty, or goes beyond what was announced', async () => {
    const id = await uploader.send([{ name: 'a.pdf', content: pdfOf(2 * MIB) }], MIB);
    const large = await uploader.chunk(id, MIB, Buffer.alloc(MIB + 1));
    expect(large.status).toBe(413);
    expect(large.body).toMatchObject({ code: 'chunkTooLarge' });
    const short = await uploader.begin([{ name: 'a.pdf', content: pdf }], 'another piece');
    const other = (short.body as UploadFacts).id;
    for (const bytes of [Buffer.alloc(pdf.length + 1), Buffer.alloc(0)]) {
      const response = await uploader.chunk(other, 0, bytes);
      expect(response.status).toBe(400);
      expect(response.body).toMatchObject({ errors: [{ path: 'body', code: 'wrongLength' }] });
    }
  });

  it('an eleventh unfinished upload', async () => {
    for (let count = 1; count <= 10; count += 1) {
      const begun = await uploader.begin([{ name: 'a.pdf', content: pdf }], `piece ${count}`);
      expect(begun.status).toBe(200);
    }
    const response = await uploader.begin([{ name: 'a.pdf', content: pdf }], 'piece 11');
    expect(response.status).toBe(409);
    expect(response.body).toMatchObject({ code: 'tooManyUploads' });
    expect((await uploader.begin([{ name: 'b.pdf', content: exe }], 'piece 10')).status).toBe(200);
  });

  it('a plan with everything wrong, naming every field', async () => {
    const response = await uploader
      .begin([], '')
      .send({ place: '', files: [{ name: 'a', size: -1 }], digest: 'x' });
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({
      errors: [{ path: 'body.place' }, { path: 'body.files.0.size' }, { path: 'body.digest' }],
    });
  });
});

describe('several files', () => {
  const pages = async (fileId: string) =>
    (await readPdf(await contentOf(fileId))).pages.map(({ text }) => text.trim());

  it('become one PDF, page by page in the order given', async () => {
    const given = [
      { name: 'notes.pdf', content: await pdfSaying('one', 'two') },
      { name: 'photo.jpg', content: await photo(300, 200) },
      { name: 'end.pdf', content: await pdfSaying('four') },
    ];
    const id = await uploader.send(given);
    const finished = await uploader.finish(id);
    expect(finished.body).toMatchObject({ id, name: 'notes.pdf', mime: 'application/pdf' });
    expect(await pages(id)).toEqual(['one', 'two', '', 'four']);
    expect(await bucket.keys()).toEqual([`candidates/${candidate.number}/${id}`]);

    const turned = given.toReversed();
    const other = await uploader.send(turned);
    const again = await uploader.finish(other);
    expect(again.body).toMatchObject({ name: 'end.pdf' });
    expect(await pages(other)).toEqual(['four', '', 'one', 'two']);
  });

  it.each([
    ['damaged', () => Promise.resolve(brokenPdf), 'brokenFile'],
    ['locked', async () => encryptedPdf(await pdfSaying('secret'), 'opens it'), 'encryptedFile'],
    ['infected', () => Promise.resolve(infectedPdf()), 'infectedFile'],
  ])('of which the second is %s are refused with its position', async (_what, make, code) => {
    const id = await uploader.send([
      { name: 'a.pdf', content: await pdfSaying('one') },
      { name: 'b.pdf', content: await make() },
    ]);
    const response = await uploader.finish(id);
    expect(response.status).toBe(422);
    expect(response.body).toMatchObject({ code, position: 2 });
    expect(await bucket.keys()).toEqual([]);
  });
});
