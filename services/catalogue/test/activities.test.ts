import { createActivities } from '../src/activities.ts';
import { demoCampaign } from '../src/demo-campaign.ts';
import { openCatalogue, type OpenedCatalogue } from './support/system.ts';

let catalogue: OpenedCatalogue;

beforeAll(async () => {
  catalogue = await openCatalogue();
  await catalogue.repository.insertMissing(demoCampaign('2026-03-10', 'Europe/Paris'));
  await catalogue.repository.insertMissing(demoCampaign('2027-03-10', 'Europe/Paris'));
});
afterAll(() => catalogue.close());

const lookUp = (request: { campaign: string; programme: string }) =>
  createActivities(catalogue).lookUpProgrammeDates(request);

describe('lookUpProgrammeDates', () => {
  it('gives the instants of a programme in the campaign that is named', async () => {
    expect(await lookUp({ campaign: '2026', programme: 'M1-TRADUCTION' })).toEqual({
      opensAt: '2026-03-24T23:00:00.000Z',
      closesAt: '2026-05-09T22:00:00.000Z',
      returnAt: '2026-05-09T22:00:00.000Z',
      publicationAt: null,
      replyAt: null,
      replyDays: 14,
      campaignEndsAt: '2026-07-08T22:00:00.000Z',
    });
    expect(await lookUp({ campaign: '2027', programme: 'M1-TRADUCTION' })).toMatchObject({
      closesAt: '2027-05-09T22:00:00.000Z',
    });
  });

  it.each([
    ['programme', { campaign: '2026', programme: 'M2-INCONNU' }],
    ['campaign', { campaign: '1999', programme: 'M1-TRADUCTION' }],
  ])('fails for good when there is no such %s', async (_what, request) => {
    await expect(lookUp(request)).rejects.toMatchObject({ type: 'NotFound', nonRetryable: true });
  });
});
