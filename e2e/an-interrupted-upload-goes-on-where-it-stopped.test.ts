import type { CDPSession, Page } from 'playwright-core';
import { deposit, pieceRow, sendFile } from './support/application-pages.ts';
import { createBucket } from './support/bucket.ts';
import { readStoreConfig } from './support/config.ts';
import { sees, shows, showsNot } from './support/deviation.ts';
import { MEGABYTE, pdf } from './support/files.ts';
import { apply } from './support/lives.ts';
import { createScenarios, type Stage } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';
import { until } from './support/until.ts';

const scenario = createScenarios(import.meta.filename);
const bucket = createBucket(readStoreConfig());

/** A candidate before the page of an application, on a line whose pace and breaks the scenario decides. */
async function applicant({ people, visit, config }: Stage) {
  const candidate = await people.candidate();
  const application = await apply(candidate, 'cinema');
  const { page, context } = await visit();
  const { number: identifier, password } = candidate;
  await signIn(page, config.PORTAL_URL, { identifier, password });
  const address = `${config.PORTAL_URL}/applications/${application.id}`;
  await page.goto(address);
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  return { candidate, address, page, context, line };
}

async function setLine(line: CDPSession, uploadThroughput: number, offline = false): Promise<void> {
  const conditions = { offline, latency: 0, downloadThroughput: -1, uploadThroughput };
  await line.send('Network.emulateNetworkConditions', conditions);
}

/** The offsets of the chunks that the page sends, in their order. */
function watchChunks(page: Page): number[] {
  const offsets: number[] = [];
  page.on('request', (request) => {
    const offset = new URL(request.url()).searchParams.get('offset');
    if (request.method() === 'PUT' && offset !== null) offsets.push(Number(offset));
  });
  return offsets;
}

scenario('a connection lost at 90 % is taken up again, and the file is the same', async (stage) => {
  const { address, page, context, line } = await applicant(stage);
  const chunks = watchChunks(page);
  const row = pieceRow(page, 'identity');
  const file = pdf('identite.pdf', 20 * MEGABYTE - 1000);
  await setLine(line, 2 * MEGABYTE);
  await sendFile(page, 'identity', file);
  await shows(row.getByText(/^Envoi : 9\d %$/), '90 % of the file on its way');
  await setLine(line, -1, true);
  await sees(row, /^Envoi interrompu à 9\d %\. Il reprendra de lui-même dès que possible\.$/);
  await shows(row.getByRole('button', { name: 'Reprendre' }), 'a way to try at once');
  await stage.look(page, 'interrupted');
  const before = chunks.length;

  await setLine(line, -1);
  await sees(row, 'La pièce est déposée.');
  // Nothing that had come was sent again.
  const again = chunks.slice(before);
  expect(Math.min(...again)).toBeGreaterThanOrEqual(17 * MEGABYTE);
  const given = await context.request.get(`${address}/pieces/IDENTITE/file`);
  expect((await given.body()).equals(file.buffer)).toBe(true);
});

scenario(
  'a page that was left in mid-upload tells where it stopped, goes on there, or gives it up',
  async (stage) => {
    const { candidate, address, page, context, line } = await applicant(stage);
    const row = pieceRow(page, 'identity');
    const file = pdf('identite.pdf', 16 * MEGABYTE);
    const sendHalf = async () => {
      await setLine(line, 4 * MEGABYTE);
      await sendFile(page, 'identity', file);
      await shows(row.getByText(/^Envoi : [5-8]\d %$/), 'half of the file on its way');
      await page.reload();
      await setLine(line, -1);
      await sees(row, /^Un envoi s'est arrêté à [4-8]\d % \(identite\.pdf\)\./);
    };

    await sendHalf();
    await stage.look(page, 'left');
    await row.getByRole('button', { name: 'Abandonner cet envoi : ' }).click();
    await sees(page, "L'envoi est abandonné : rien n'en a été gardé.");
    await showsNot(row.getByText("Un envoi s'est arrêté"), 'the upload that was given up');
    await until('nothing of the file in the store', async () =>
      (await bucket.of(candidate.number)).length === 0 ? true : undefined,
    );

    await sendHalf();
    const chunks = watchChunks(page);
    await deposit(page, 'identity', file);
    expect(Math.min(...chunks)).toBeGreaterThanOrEqual(6 * MEGABYTE);
    const given = await context.request.get(`${address}/pieces/IDENTITE/file`);
    expect((await given.body()).equals(file.buffer)).toBe(true);
    await showsNot(row.getByText("Un envoi s'est arrêté"), 'the upload that is done');
  },
);
