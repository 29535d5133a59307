import { randomUUID } from 'node:crypto';
import { answered } from './support/api.ts';
import { openProgramme, PROGRAMMES } from './support/application-pages.ts';
import { signedInCandidate } from './support/arrivals.ts';
import { sees } from './support/deviation.ts';
import { PROGRAMME_IDS } from './support/lives.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'one application more than the campaign allows is refused, and says why',
  async (stage) => {
    const { candidate, page } = await signedInCandidate(stage);
    const { admissions, catalogue } = candidate.api;
    const { applicationLimit } = answered(await catalogue.GET('/campaigns/current'));
    const { programmes } = answered(await catalogue.GET('/programmes'));
    const others = programmes.filter(
      ({ id, state }) => state === 'open' && id !== PROGRAMME_IDS.cinema,
    );
    expect(others.length).toBeGreaterThanOrEqual(applicationLimit);
    for (const { id } of others.slice(0, applicationLimit)) {
      answered(
        await admissions.POST('/applications', {
          params: { header: { 'Idempotency-Key': randomUUID() } },
          body: { programmeId: id },
        }),
      );
    }
    await openProgramme(page, stage.config.PORTAL_URL, PROGRAMMES.cinema);
    await page.getByRole('button', { name: 'Candidater' }).click();
    await sees(
      page.getByRole('alert'),
      'Vous avez atteint le nombre maximal de candidatures pour cette campagne.',
    );
    await stage.look(page, 'limit-reached');
  },
);
