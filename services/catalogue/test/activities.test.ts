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

const activities = () => createActivities(catalogue.dependenciesAt('2026-03-10T09:00:00.000Z'));
const lookUp = (request: { campaign: string; programme: string }) =>
  activities().lookUpProgrammeDates(request);

describe('lookUpProgrammeDates', () => {
  it('gives the instants of a programme in the campaign that is named', async () => {
    expect(await lookUp({ campaign: '2026', programme: 'M1-TRADUCTION' })).toEqual({
      opensAt: '2026-03-24T23:00:00.000Z',
      closesAt: '2026-05-09T22:00:00.000Z',
      returnAt: '2026-05-09T22:00:00.000Z',
      publicationAt: null,
      replyAt: null,
      replyDays: 14,
      conditionsAt: null,
      waitingListClosesAt: null,
      graceUntil: null,
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

describe('lookUpSeats', () => {
  it('gives the seats of a programme, and until when its list calls', async () => {
    expect(await activities().lookUpSeats({ campaign: '2026', programme: 'M1-CINEMA' })).toEqual({
      capacity: 3,
      overCall: 1,
      closesAt: '2026-06-28T22:00:00.000Z',
      campaignEndsAt: '2026-07-08T22:00:00.000Z',
    });
  });

  it('fails for good when there is no such programme', async () => {
    await expect(
      activities().lookUpSeats({ campaign: '2026', programme: 'M2-INCONNU' }),
    ).rejects.toMatchObject({ type: 'NotFound', nonRetryable: true });
  });
});

describe('lookUpSchedule', () => {
  it("gives the campaign's moments, and the publication of each programme", async () => {
    const schedule = await activities().lookUpSchedule({ campaign: '2026' });
    expect(schedule).toMatchObject({
      opensAt: '2026-02-07T23:00:00.000Z',
      endsAt: '2026-07-08T22:00:00.000Z',
      // Two years after the campaign's last day.
      erasedAt: '2028-07-08T22:00:00.000Z',
    });
    expect(schedule.programmes).toHaveLength(14);
    expect(schedule.programmes).toContainEqual({
      id: 'M1-CINEMA',
      publicationAt: null,
      limited: true,
    });
    expect(schedule.programmes).toContainEqual({
      id: 'L3-DROIT',
      publicationAt: null,
      limited: false,
    });
  });

  it('fails for good when there is no such campaign', async () => {
    await expect(activities().lookUpSchedule({ campaign: '1999' })).rejects.toMatchObject({
      type: 'NotFound',
      nonRetryable: true,
    });
  });
});
