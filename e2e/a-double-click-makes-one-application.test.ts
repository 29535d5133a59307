import { openProgramme, PROGRAMMES, REGISTERED } from './support/application-pages.ts';
import { signedInCandidate } from './support/arrivals.ts';
import { isAt, sees } from './support/deviation.ts';
import { isOne } from './support/one-application.ts';
import { scenario } from './support/scenario.ts';

scenario(import.meta.filename, 'a double click on « Candidater »', async (stage) => {
  const { candidate, page } = await signedInCandidate(stage);
  await openProgramme(page, stage.config.PORTAL_URL, PROGRAMMES.cinema);
  await page.getByRole('button', { name: 'Candidater' }).dblclick();
  await isAt(page, /^\/applications\/.+/);
  await sees(page, REGISTERED);
  await isOne(stage, candidate, page);
});
