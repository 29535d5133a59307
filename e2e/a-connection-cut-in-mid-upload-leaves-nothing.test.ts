import { request } from 'node:http';
import { pieceRow, showsStatus } from './support/application-pages.ts';
import { applicant } from './support/arrivals.ts';
import { createBucket } from './support/bucket.ts';
import { readStoreConfig } from './support/config.ts';
import { MEGABYTE, pdf } from './support/files.ts';
import { scenario } from './support/scenario.ts';
import { until } from './support/until.ts';

const bucket = createBucket(readStoreConfig());

scenario(import.meta.filename, 'a connection cut in mid-upload leaves nothing', async (stage) => {
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
  await bucket.leftNothing(candidate.number);
  await page.reload();
  await showsStatus(pieceRow(page, 'identity'), 'En attente');
});
