import { randomUUID } from 'node:crypto';
import { openProgramme, OUTSIDE, PROGRAMMES } from './support/application-pages.ts';
import { signedInCandidate } from './support/arrivals.ts';
import { sees } from './support/deviation.ts';
import { PROGRAMME_IDS } from './support/lives.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  'before and after its dates a programme refuses with the guide’s sentence, on the server too',
  async ({ mailbox, look, ...stage }) => {
    const { candidate, page, context } = await signedInCandidate(stage);
    const { PORTAL_URL } = stage.config;

    for (const programme of ['closed', 'notYetOpen'] as const) {
      await openProgramme(page, PORTAL_URL, PROGRAMMES[programme]);
      await sees(page, OUTSIDE);
      expect(await page.getByRole('button', { name: 'Candidater' }).count()).toBe(0);
      await look(page, programme);

      // A form written by hand, sent as the page would have sent it.
      const answer = await context.request.post(
        `${PORTAL_URL}/catalogue/${PROGRAMME_IDS[programme]}`,
        { form: { idempotencyKey: randomUUID() }, headers: { origin: PORTAL_URL } },
      );
      expect(answer.status()).toBe(409);
      expect(await answer.text()).toContain(OUTSIDE);

      const { response, error } = await candidate.api.admissions.POST('/applications', {
        params: { header: { 'Idempotency-Key': randomUUID() } },
        body: { programmeId: PROGRAMME_IDS[programme] },
      });
      expect(response.status).toBe(409);
      expect(error).toMatchObject({ code: 'outsideWindow' });
    }
    await page.goto(`${PORTAL_URL}/applications`);
    await sees(page, "Vous n'avez pas encore de candidature.");
    expect(await mailbox.count(candidate.email, 'Candidature enregistrée')).toBe(0);
  },
);
