import { apply, openProgramme, PROGRAMMES } from './support/application-pages.ts';
import { signedInCandidate } from './support/arrivals.ts';
import { isAt, sees } from './support/deviation.ts';
import { PROGRAMME_IDS } from './support/lives.ts';
import { isOne } from './support/one-application.ts';
import { scenario } from './support/scenario.ts';

scenario(import.meta.filename, '« Candidater » in two tabs', async (stage) => {
  const { candidate, page, context } = await signedInCandidate(stage);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await openProgramme(tab, stage.config.PORTAL_URL, PROGRAMMES.cinema);
  }
  const [one, two] = await Promise.all([apply(page), apply(other)]);
  expect(one).toBe(two);

  // A tab that was left open from before leads to the same application and says why.
  const late = await context.newPage();
  await late.goto(`${stage.config.PORTAL_URL}/catalogue/${PROGRAMME_IDS.cinema}`);
  await sees(late, 'Vous avez déjà candidaté à cette formation.');
  await late.getByRole('link', { name: 'Ouvrir ma candidature' }).click();
  await isAt(late, `/applications/${one}`);
  await isOne(stage, candidate, page);
});
