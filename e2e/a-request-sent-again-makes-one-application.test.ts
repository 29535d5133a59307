import { randomUUID } from 'node:crypto';
import { cancel } from './support/application-pages.ts';
import { signedInCandidate } from './support/arrivals.ts';
import { PROGRAMME_IDS } from './support/lives.ts';
import { scenario } from './support/scenario.ts';

scenario(import.meta.filename, 'a request that is sent again', async (stage) => {
  const { candidate, page, context } = await signedInCandidate(stage);
  const { PORTAL_URL } = stage.config;
  const key = randomUUID();
  const form = () =>
    context.request.post(`${PORTAL_URL}/catalogue/${PROGRAMME_IDS.cinema}`, {
      form: { idempotencyKey: key },
      headers: { origin: PORTAL_URL },
      maxRedirects: 0,
    });
  const answers = [...(await Promise.all([form(), form()])), await form()];
  const places = answers.map((answer) => answer.headers()['location']);
  expect(new Set(places).size).toBe(1);
  expect(places[0]).toMatch(/^\/applications\/.+/);

  // The same to the service itself, where a retry gets the first answer.
  const same = { 'Idempotency-Key': randomUUID() };
  const again = async () =>
    candidate.api.admissions.POST('/applications', {
      params: { header: same },
      body: { programmeId: PROGRAMME_IDS.languages },
    });
  const [first, second] = [await again(), await again()];
  expect([first.response.status, second.response.status]).toEqual([201, 201]);
  expect(second.data?.id).toBe(first.data?.id);
  await page.goto(`${PORTAL_URL}/applications/${first.data?.id}`);
  await cancel(page);
  await page.goto(`${PORTAL_URL}${places[0]}`);
  await cancel(page);
  await stage.mailbox.waitFor(candidate.email, 'Candidature annulée', 2);
  expect(await stage.mailbox.count(candidate.email, 'Candidature enregistrée')).toBe(2);
});
