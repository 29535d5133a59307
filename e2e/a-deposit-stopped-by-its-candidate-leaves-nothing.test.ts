import { deposit, pieceRow, sendFile, showsStatus } from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { createBucket } from './support/bucket.ts';
import { readStoreConfig } from './support/config.ts';
import { sees, shows } from './support/deviation.ts';
import { MEGABYTE, pdf } from './support/files.ts';
import { scenario } from './support/scenario.ts';

const bucket = createBucket(readStoreConfig());

scenario(
  import.meta.filename,
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
    await shows(row.getByText(/^Envoi\s: [1-9]\d* %$/), 'the progress of the upload');
    await row.getByRole('button', { name: "Arrêter l'envoi" }).click();
    await sees(row, "L'envoi est arrêté : rien n'a été gardé.");
    await stage.look(page, 'stopped');
    await slow.detach();
    await bucket.leftNothing(candidate.number);
    await page.reload();
    await showsStatus(row, 'En attente');
    await deposit(page, 'identity', pdf('identite.pdf'));
  },
);
