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

const activitiesAt = (now: string) => createActivities(catalogue.dependenciesAt(now));

describe('lookUpProgrammeDates', () => {
  it('gives the instants of the current campaign', async () => {
    const { lookUpProgrammeDates } = activitiesAt('2026-03-10T09:00:00.000Z');
    expect(await lookUpProgrammeDates({ programme: 'M1-TRADUCTION' })).toEqual({
      opensAt: '2026-03-24T23:00:00.000Z',
      closesAt: '2026-05-09T22:00:00.000Z',
      returnAt: '2026-05-09T22:00:00.000Z',
      publicationAt: null,
      replyAt: null,
      replyDays: 14,
      campaignEndsAt: '2026-07-08T22:00:00.000Z',
    });
  });

  it('gives those of the campaign that is named, though another is current', async () => {
    const { lookUpProgrammeDates } = activitiesAt('2027-03-10T09:00:00.000Z');
    const request = { programme: 'M1-TRADUCTION', campaign: '2026' };
    expect(await lookUpProgrammeDates(request)).toMatchObject({
      closesAt: '2026-05-09T22:00:00.000Z',
    });
  });

  it('fails for good when there is no such programme', async () => {
    const { lookUpProgrammeDates } = activitiesAt('2026-03-10T09:00:00.000Z');
    await expect(lookUpProgrammeDates({ programme: 'M2-INCONNU' })).rejects.toMatchObject({
      type: 'NotFound',
      nonRetryable: true,
    });
  });
});
