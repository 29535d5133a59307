import { mkdtemp, mkdir, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestCandidate, eventually, type TestCandidate } from '@admis/kit/testing';
import supertest from 'supertest';
import { createWorkFolders } from '../src/data-access/work-folders.ts';
import { serveDocuments, type ServedDocuments } from './support/documents.ts';
import {
  brokenPdf,
  downloadDossier,
  encryptedPdf,
  glass,
  pdfSaying,
  photo,
  turnedPdf,
} from './support/papers.ts';
import { keycloak } from './support/system.ts';

let documents: ServedDocuments;
let owner: TestCandidate;
let workFolder: string;
let applicationId: string;

beforeAll(async () => {
  workFolder = await mkdtemp(join(tmpdir(), 'admis-test-'));
  documents = await serveDocuments({ workFolder });
  owner = await createTestCandidate(keycloak);
  applicationId = await documents.admissions.recordApplication(
    owner.number,
    {
      LETTRES: await deposit(await pdfSaying('first of two', 'second of two'), 'lettres.pdf'),
      CHARTE: await deposit(
        await encryptedPdf(await pdfSaying('secret'), 'opens it'),
        'charte.pdf',
      ),
      DIPLOME: await deposit(await photo(300, 200, 6), 'Diplôme n° 1.jpg'),
      IDENTITE: await deposit(brokenPdf, 'identité.pdf'),
      VAPP: await deposit(await encryptedPdf(await turnedPdf('for all'), ''), 'vapp.pdf'),
    },
    {
      'condition-1': await deposit(await glass(500, 300), 'relevé.png'),
      // A file of which documents knows nothing any more.
      'condition-2': 'a'.repeat(32),
    },
  );
});
afterAll(async () => {
  await documents.close();
  await owner.remove();
  await rm(workFolder, { recursive: true });
});

const deposit = (content: Buffer, filename: string): Promise<string> =>
  documents.deposit(owner, content, filename);

const download = (query = '') =>
  downloadDossier(documents.baseUrl, { applicationId, token: owner.token, query });

describe('GET /applications/{id}/dossier.pdf', () => {
  it('holds the data, then every piece in order behind its bookmark, on numbered pages', async () => {
    const { headers, read } = await download();
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''dossier-${owner.number}-L3-ARTS-CINEMA.pdf`,
      'cache-control': 'private, no-store',
    });
    const { pages, outline } = read;
    expect(read.title).toMatch(`Dossier de candidature – Hicks Ygrec (${owner.number})`);
    expect(read.language).toBe('fr');
    for (const [index, { text }] of pages.entries()) {
      expect(text).toContain(`page ${index + 1} / ${pages.length}`);
    }

    const data = pages
      .slice(0, (outline[1]?.page ?? 0) - 1)
      .map(({ text }) => text)
      .join(' ');
    expect(data).toContain('Hicks Ygrec');
    expect(data).toContain(owner.number);
    expect(data).toContain(`${owner.number.toLowerCase()}@documents.example`);
    expect(data).toContain('L3 Arts du spectacle');
    expect(data).toContain('Avis favorable SOUS RESERVE');
    expect(data).toContain('2 pages jointes');

    const titles = [
      ...['Dossier de candidature', 'Informations du dossier'],
      ...['Des lettres de recommandation', 'La charte', 'La photocopie du dernier diplôme'],
      ...['La photocopie recto/verso', 'Le dossier de Validation', 'condition-1', 'condition-2'],
    ];
    expect(outline.map(({ title }) => title)).toEqual(
      titles.map((title) => expect.stringContaining(title) as string),
    );
    const pagesOf = (index: number) =>
      pages.slice((outline[index]?.page ?? 1) - 1, (outline[index + 1]?.page ?? Infinity) - 1);
    expect(pagesOf(2).map(({ text }) => text)).toEqual([
      expect.stringContaining('lettres.pdf'),
      expect.stringContaining('first of two'),
      expect.stringContaining('second of two'),
    ]);
    // Named instead of joined.
    expect(pagesOf(3)).toHaveLength(1);
    expect(pagesOf(3)[0]?.text).toMatch(/charte\.pdf.*protégé par un mot de passe/);
    expect(pagesOf(5)).toHaveLength(1);
    expect(pagesOf(5)[0]?.text).toMatch(/identité\.pdf.*endommagé/);
    expect(pagesOf(8)).toHaveLength(1);
    expect(pagesOf(8)[0]?.text).toMatch(/n’existe plus/);
    // As the camera was held: 300 × 200 stored, 200 × 300 shown.
    expect(pagesOf(4).map(({ lying }) => lying)).toEqual([false, false]);
    expect(pagesOf(7).map(({ lying }) => lying)).toEqual([false, true]);
    // Protected against changes only: everybody may read it, and it stays turned as it was.
    expect(pagesOf(6)[1]).toMatchObject({
      text: expect.stringContaining('for all') as string,
      lying: true,
    });
  });

  it('speaks the language that the reader asks for', async () => {
    const { read } = await download('?language=en');
    expect(read.language).toBe('en');
    expect(read.title).toMatch('Application file');
    expect(read.pages.at(0)?.text).toContain('Favourable WITH RESERVE');
  });

  it('is 400 for another language', async () => {
    const response = await supertest(documents.baseUrl)
      .get(`/applications/${applicationId}/dossier.pdf?language=de`)
      .auth(owner.token, { type: 'bearer' });
    expect(response.status).toBe(400);
  });

  it('leaves nothing behind, also when its reader goes away in the middle of the work', async () => {
    await new Promise<void>((resolve) => {
      const asked = request(`${documents.baseUrl}/applications/${applicationId}/dossier.pdf`, {
        headers: { authorization: `Bearer ${owner.token}` },
      });
      asked.on('error', () => resolve());
      asked.end();
      void eventually(async () => (await readdir(workFolder))[0]).then(() => asked.destroy());
    });
    await eventually(async () => (await readdir(workFolder)).length === 0 || undefined);
    await download();
    // Removed once the answer has gone, which its reader may see first.
    await eventually(async () => (await readdir(workFolder)).length === 0 || undefined);
  });
});

it('removes at start what a killed process left, and nothing of one that lives', async () => {
  const root = await mkdtemp(join(tmpdir(), 'admis-test-'));
  // No process has such a number.
  for (const name of ['4194999-abc', `${process.pid}-old`, `${process.ppid}-abc`, 'other']) {
    await mkdir(join(root, name));
  }
  await createWorkFolders(root).removeLeftovers();
  expect((await readdir(root)).sort()).toEqual([`${process.ppid}-abc`, 'other'].sort());
  await rm(root, { recursive: true });
});
