import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { answered } from './support/api.ts';
import {
  apply,
  cancel,
  openProgramme,
  PROGRAMMES,
  REGISTERED,
} from './support/application-pages.ts';
import { isAt, sees } from './support/deviation.ts';
import { PROGRAMME_IDS } from './support/lives.ts';
import type { Candidate } from './support/people.ts';
import { createScenarios, type Stage } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

const scenario = createScenarios(import.meta.filename);

async function applicant({ people, visit, config }: Stage) {
  const candidate = await people.candidate();
  const { page, context } = await visit();
  const { number: identifier, password } = candidate;
  await signIn(page, config.PORTAL_URL, { identifier, password });
  return { candidate, page, context };
}

/**
 * One application, one mail. Mails go out in the order of what happened, so once the mail of the
 * cancellation is there a second one about the registration would be too.
 */
async function isOne({ mailbox, config }: Stage, candidate: Candidate, page: Page): Promise<void> {
  const { applications } = answered(await candidate.api.admissions.GET('/applications'));
  expect(applications).toHaveLength(1);
  await page.goto(`${config.PORTAL_URL}/applications/${applications[0]?.id}`);
  await cancel(page);
  await mailbox.waitFor(candidate.email, 'Candidature annulée');
  expect(await mailbox.count(candidate.email, 'Candidature enregistrée')).toBe(1);
}

scenario('a double click on « Candidater »', async (stage) => {
  const { candidate, page } = await applicant(stage);
  await openProgramme(page, stage.config.PORTAL_URL, PROGRAMMES.cinema);
  await page.getByRole('button', { name: 'Candidater' }).dblclick();
  await isAt(page, /^\/applications\/.+/);
  await sees(page, REGISTERED);
  await isOne(stage, candidate, page);
});

scenario('« Candidater » in two tabs', async (stage) => {
  const { candidate, page, context } = await applicant(stage);
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

scenario('a request that is sent again', async (stage) => {
  const { candidate, page, context } = await applicant(stage);
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

scenario(
  'one application more than the campaign allows is refused, and says why',
  async (stage) => {
    const { candidate, page } = await applicant(stage);
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
