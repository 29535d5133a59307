import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { infectedPdf } from '../services/documents/test/support/files.ts';
import { pieceRow, sendFile, showsStatus, deposit } from './support/application-pages.ts';
import { createBucket } from './support/bucket.ts';
import { readStoreConfig } from './support/config.ts';
import { sees, shows } from './support/deviation.ts';
import {
  disguisedProgram,
  empty,
  jpeg,
  MEGABYTE,
  pdf,
  png,
  type NamedFile,
} from './support/files.ts';
import { apply } from './support/lives.ts';
import { createScenarios, type Stage } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { until } from './support/until.ts';

const scenario = createScenarios(import.meta.filename);
const bucket = createBucket(readStoreConfig());

async function applicant({ people, visit, config }: Stage) {
  const candidate = await people.candidate();
  const application = await apply(candidate, 'cinema');
  const { page, context } = await visit();
  const { number: identifier, password } = candidate;
  await signIn(page, config.PORTAL_URL, { identifier, password });
  await page.goto(`${config.PORTAL_URL}/applications/${application.id}`);
  return { candidate, application, page, context };
}

scenario(
  'a program or a virus called .pdf, a PDF that carries one, an empty file and 21 MB are told apart and leave nothing',
  async (stage) => {
    const { candidate, page } = await applicant(stage);
    const row = pieceRow(page, 'identity');
    // The EICAR test file: not a virus, but every scanner calls it one. In two parts, for the scanners of those who read this.
    const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'];
    const notAPdf = { ...pdf('infecté.pdf'), buffer: Buffer.from(virus.join(''), 'latin1') };
    const carrier = { ...pdf('porteur.pdf'), buffer: infectedPdf() };
    const WRONG_TYPE = "Ce fichier n'est ni un PDF, ni une image JPEG ou PNG.";
    const cases: [file: NamedFile, sentence: string, picture?: string][] = [
      [disguisedProgram('identite.pdf'), WRONG_TYPE, 'refused-file'],
      [notAPdf, WRONG_TYPE],
      [carrier, "Un virus a été trouvé dans ce fichier : il n'a pas été gardé.", 'infected-file'],
      [empty('identite.pdf'), 'Ce fichier est vide.'],
      [pdf('identite.pdf', 21 * MEGABYTE), 'Ce fichier dépasse 20 Mo.'],
    ];
    for (const [file, sentence, picture] of cases) {
      await sendFile(page, 'identity', file);
      await sees(row.getByRole('alert'), sentence);
      await showsStatus(row, 'En attente');
      expect(await bucket.of(candidate.number)).toEqual([]);
      if (picture !== undefined) await stage.look(page, picture);
      await page.reload();
    }
  },
);

scenario('PDF, JPEG and PNG are taken, up to 20 MB, and can be looked at', async (stage) => {
  const { candidate, page, context, application } = await applicant(stage);
  await deposit(page, 'letters', pdf('lettres.pdf', 20 * MEGABYTE - 1000));
  const letFinish = await holdTheCheck(page);
  await sendFile(page, 'degree', jpeg('diplome.jpg'));
  await sees(pieceRow(page, 'degree'), 'Fichier reçu, vérification en cours…');
  await stage.look(page, 'checking');
  letFinish();
  await sees(pieceRow(page, 'degree'), 'La pièce est déposée.');
  await deposit(page, 'identity', png('identite.png'));
  expect(await bucket.of(candidate.number)).toHaveLength(3);

  const { PORTAL_URL } = stage.config;
  const types = { LETTRES: 'application/pdf', DIPLOME: 'image/jpeg', IDENTITE: 'image/png' };
  for (const [piece, type] of Object.entries(types)) {
    const answer = await context.request.get(
      `${PORTAL_URL}/applications/${application.id}/pieces/${piece}/file`,
    );
    expect(answer.headers()).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
    });
  }
  const form = await context.request.get(`${PORTAL_URL}/blank-forms/charte-candidatures`);
  expect(form.headers()['content-type']).toBe('application/pdf');
  await stage.look(page, 'deposited');

  await pieceRow(page, 'identity').getByRole('button', { name: 'Retirer le fichier : ' }).click();
  await sees(pieceRow(page, 'identity'), 'Le fichier est retiré.');
  await showsStatus(pieceRow(page, 'identity'), 'En attente');
});

scenario(
  'a deposit that its candidate stops in mid-upload says so and leaves nothing',
  async (stage) => {
    const { candidate, page, context } = await applicant(stage);
    const slow = await context.newCDPSession(page);
    await slow.send('Network.enable');
    await slow.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 20,
      downloadThroughput: -1,
      uploadThroughput: MEGABYTE / 4,
    });
    const row = pieceRow(page, 'identity');
    await sendFile(page, 'identity', pdf('identite.pdf', 18 * MEGABYTE));
    await shows(row.getByText(/^Envoi : [1-9]\d* %$/), 'the progress of the upload');
    await row.getByRole('button', { name: "Arrêter l'envoi" }).click();
    await sees(row, "L'envoi est arrêté : rien n'a été gardé.");
    await stage.look(page, 'stopped');
    await slow.detach();
    await leftNothing(candidate.number);
    await page.reload();
    await showsStatus(row, 'En attente');
    await deposit(page, 'identity', pdf('identite.pdf'));
  },
);

scenario('a connection cut in mid-upload leaves nothing', async (stage) => {
  const { candidate, application, context, page } = await applicant(stage);
  const cookies = await context.cookies(stage.config.PORTAL_URL);
  const url = `${stage.config.PORTAL_URL}/applications/${application.id}/pieces/IDENTITE/upload`;
  const { buffer } = pdf('identite.pdf', 18 * MEGABYTE);
  const cut = request(url, {
    method: 'POST',
    headers: {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      origin: stage.config.PORTAL_URL,
      'content-type': 'multipart/form-data; boundary=cut',
      'content-length': buffer.length + 200,
    },
  });
  cut.on('error', () => undefined);
  cut.write(
    '--cut\r\nContent-Disposition: form-data; name="file"; filename="identite.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
  );
  await new Promise<void>((resolve) => {
    cut.write(buffer.subarray(0, 12 * MEGABYTE), () => resolve());
  });
  await until('the beginning of the file in the store', async () =>
    (await bucket.of(candidate.number)).length > 0 ? true : undefined,
  );
  cut.destroy();
  await leftNothing(candidate.number);
  await page.reload();
  await showsStatus(pieceRow(page, 'identity'), 'En attente');
});

/** Holds back the request that has the sent file checked. @returns lets it go */
async function holdTheCheck(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/upload$/, async (route) => {
    if (route.request().postData()?.includes('"step":"finish"')) await held;
    await route.continue();
  });
  return letGo;
}

async function leftNothing(number: string): Promise<void> {
  await until('nothing of the file in the store', async () =>
    (await bucket.of(number)).length === 0 ? true : undefined,
  );
}
