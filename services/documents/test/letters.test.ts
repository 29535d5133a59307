import { createTestCandidate, type TestCandidate } from '@admis/kit/testing';
import type { ApplicationFact, DecisionOutcome } from '@admis/workflows/domain';
import supertest from 'supertest';
import { createLetterCodes } from '../src/use-cases/letter-codes.ts';
import { serveDocuments, type ServedDocuments } from './support/documents.ts';
import { wholeBody } from './support/files.ts';
import { readPdf } from './support/papers.ts';
import { config, keycloak } from './support/system.ts';

const favourable: DecisionOutcome = { status: 'favourable' };
const unfavourable: DecisionOutcome = {
  status: 'unfavourable',
  reason: {
    id: 'PROJET',
    label: { fr: 'Votre projet est incompatible.', en: 'Your project does not fit.' },
  },
  comment: 'Łukasz, Ελένη и Đặng : voyez la L2.',
};

let documents: ServedDocuments;
const owners: TestCandidate[] = [];
const codes = createLetterCodes(config.LETTER_SECRET);

beforeAll(async () => {
  documents = await serveDocuments();
});
afterAll(async () => {
  await documents.close();
  for (const owner of owners) await owner.remove();
});

/** An application of a new candidate to whom this happened. */
async function applicationTo(
  facts: (id: string) => ApplicationFact[],
  language: 'fr' | 'en' = 'fr',
) {
  const owner = await createTestCandidate(keycloak);
  owners.push(owner);
  await documents.admissions.openDossier(owner.number, language);
  const id = await documents.admissions.recordApplication(owner.number, {}, {}, facts);
  return { id, owner, reference: `${id}-1` };
}

const publish = (outcome: DecisionOutcome): ApplicationFact => ({
  type: 'decisionReplaced',
  outcome,
  origin: 'commission',
});

const read = ({ id, owner, reference }: Awaited<ReturnType<typeof applicationTo>>) =>
  supertest(documents.baseUrl)
    .get(`/applications/${id}/letters/${reference}.pdf`)
    .auth(owner.token, { type: 'bearer' })
    .buffer()
    .parse(wholeBody);

/** Words with one space between them, whatever a PDF's lines and fonts make of it. */
const spaced = (text: string) => text.replaceAll(/\s+/g, ' ');

async function centreOf(programme: string) {
  const response = await fetch(`${documents.admissions.catalogueUrl}/programmes/${programme}`);
  const { centre } = (await response.json()) as {
    centre: { name: string; address: string[]; email: string };
  };
  return centre;
}

/** The day on which a letter was issued, in Paris. */
async function dayOf(reference: string, locale: string): Promise<string> {
  const { body } = await verify(reference, codes.codeOf(reference));
  const { issuedAt } = body as { issuedAt: string };
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  const day = words.format(new Date(issuedAt));
  return locale === 'fr-FR' ? day.replace(/^1 /, '1er ') : day;
}

const verify = (reference: string, code: string) =>
  supertest(documents.baseUrl).post('/letters/verify').send({ reference, code });

describe('GET /applications/{id}/letters/{reference}.pdf', () => {
  it('is a letter of admission, the same whenever it is asked for', async () => {
    const application = await applicationTo(() => [publish(favourable)]);
    const [response, again] = [await read(application), await read(application)];
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${application.reference}.pdf`,
    });
    const { pages, title, language } = await readPdf(response.body as Buffer);
    expect(pages).toHaveLength(1);
    expect(language).toBe('fr');
    expect(title).toBe(`Lettre d’admission – ${application.reference}`);
    const text = pages[0]?.text ?? '';
    for (const said of [
      config.INSTITUTION_NAME,
      'Ygrec Hicks',
      application.owner.number,
      'L3 Arts du spectacle',
      'avis favorable',
      config.INSTITUTION_REGISTRATION_URL,
      application.reference,
      codes.codeOf(application.reference),
      `${config.PORTAL_URL}/verify`,
    ]) {
      expect(text).toContain(said);
    }
    // The centre's header, in its order, and the day of the decision.
    const { name, address, email } = await centreOf('L3-ARTS-CINEMA');
    expect(address.length).toBeGreaterThan(0);
    expect(spaced(text)).toContain(
      spaced([config.INSTITUTION_NAME, name, ...address, email].join(' ')),
    );
    expect(spaced(text)).toContain(`Le ${await dayOf(application.reference, 'fr-FR')}`);
    expect(text).toMatch(/année universitaire \d{4}-\d{4}/);
    expect(text).not.toContain('recours');
    expect(await readPdf(again.body as Buffer)).toEqual(await readPdf(response.body as Buffer));
  });

  it('is a letter of refusal, with its reason, in any writing, and how to appeal', async () => {
    const application = await applicationTo(() => [publish(unfavourable)]);
    const { pages, title } = await readPdf((await read(application)).body as Buffer);
    expect(pages).toHaveLength(1);
    expect(title).toMatch(/^Lettre de refus/);
    const text = pages[0]?.text.replaceAll(/\s+/g, ' ') ?? '';
    expect(text).toContain('avis défavorable');
    expect(text).toContain('Votre projet est incompatible.');
    expect(text.replaceAll(' ', '')).toContain('Łukasz,ΕλένηиĐặng:voyezlaL2.');
    expect(text).toContain('Voies et délais de recours');
    expect(text).toContain('deux mois');
  });

  it('is in the language of the candidate, the reason and how to appeal too', async () => {
    const application = await applicationTo(() => [publish(unfavourable)], 'en');
    const { pages, title, language } = await readPdf((await read(application)).body as Buffer);
    expect(language).toBe('en');
    expect(title).toBe(`Letter of refusal – ${application.reference}`);
    const text = spaced(pages[0]?.text ?? '');
    for (const said of [
      await dayOf(application.reference, 'en-GB'),
      'Its decision is unfavourable',
      'Reason: Your project does not fit.',
      'How to appeal',
      'within two months of being notified',
      'before the administrative court',
      'Verification code',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/avis défavorable|Votre projet|Voies et délais/);
  });

  it.each<[string, ApplicationFact[]]>([
    ['before there is a decision', []],
    ['while the decision is a draft', [{ type: 'decisionEntered', outcome: favourable }]],
    ['for a decision with reserve', [publish({ status: 'favourableWithReserve', conditions: [] })]],
  ])('is 404 %s', async (_when, facts) => {
    const application = await applicationTo(() => facts);
    expect((await read(application)).status).toBe(404);
    const { reference } = application;
    expect((await verify(reference, codes.codeOf(reference))).status).toBe(404);
  });

  it('is 404 under another reference, and 400 for what cannot be one', async () => {
    const application = await applicationTo(() => [publish(favourable)]);
    expect((await read({ ...application, reference: `${application.id}-2` })).status).toBe(404);
    expect((await read({ ...application, reference: 'a%20b' })).status).toBe(400);
  });

  it('is 410 once a correction took it back, and the new one is there', async () => {
    const application = await applicationTo((id) => [
      publish(favourable),
      { type: 'letterRevoked', reference: `${id}-1` },
      { type: 'decisionCorrected', outcome: unfavourable, why: 'Erreur de saisie' },
    ]);
    const response = await supertest(documents.baseUrl)
      .get(`/applications/${application.id}/letters/${application.reference}.pdf`)
      .auth(application.owner.token, { type: 'bearer' });
    expect(response.status).toBe(410);
    expect(response.body).toMatchObject({ code: 'letterRevoked' });
    expect((await read({ ...application, reference: `${application.id}-2` })).status).toBe(200);

    const { reference } = application;
    const verified = await verify(reference, codes.codeOf(reference));
    expect(verified.body).toMatchObject({
      kind: 'admission',
      revokedAt: expect.any(String) as string,
    });
  });
});

describe('POST /letters/verify', () => {
  it('tells who holds a letter that it is genuine, and no more of its owner than initials', async () => {
    const { reference } = await applicationTo(() => [publish(favourable)]);
    const asTyped = codes.codeOf(reference).toLowerCase().replaceAll('-', ' ');
    const response = await verify(` ${reference.toLowerCase()} `, asTyped);
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      reference,
      kind: 'admission',
      issuedAt: expect.any(String) as string,
      revokedAt: null,
      declinedAt: null,
      programme: expect.stringContaining('L3 Arts du spectacle') as string,
      timeZone: 'Europe/Paris',
      initials: 'Y. H.',
    });
  });

  it.each(['withdrawn', 'withdrawnByDeadline'] as const)(
    'tells that the holder of an admission has not the seat any more: %s',
    async (type) => {
      const { reference } = await applicationTo(() => [publish(favourable), { type }]);
      const { body } = await verify(reference, codes.codeOf(reference));
      expect(body).toMatchObject({ revokedAt: null, declinedAt: expect.any(String) as string });
    },
  );

  it('does not tell a code that is wrong from a letter that is not there', async () => {
    const { id, reference } = await applicationTo(() => [publish(favourable)]);
    const answers = [
      await verify(reference, codes.codeOf(`${id}-2`)),
      await verify(`${id}-2`, codes.codeOf(`${id}-2`)),
      await verify('nothing', 'NOTHING'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
  });

  it('names every bad field', async () => {
    const response = await supertest(documents.baseUrl).post('/letters/verify').send({});
    expect(response.status).toBe(400);
    const { errors } = response.body as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path).sort()).toEqual(['body.code', 'body.reference']);
  });

  it('lets nobody try for long', async () => {
    let status = 0;
    for (let tried = 0; tried < 40 && status !== 429; tried += 1) {
      status = (await verify('nothing', 'NOTHING')).status;
    }
    expect(status).toBe(429);
  });
});

it('a code depends on the reference and the secret', () => {
  const others = createLetterCodes('another secret that nobody could guess');
  expect(codes.codeOf('a-1')).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/);
  expect(new Set([codes.codeOf('a-1'), codes.codeOf('a-2'), others.codeOf('a-1')]).size).toBe(3);
});
