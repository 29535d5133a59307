import type { CampaignRecord, ProgrammeRecord } from '../src/data-access/records.ts';
import { currentOf } from '../src/use-cases/current-campaign.ts';
import { countingDays, programmeDates, windowState } from '../src/use-cases/programme-dates.ts';
import { sample } from './support/records.ts';

const dates = (opensOn: string, closesOn: string, timeZone = 'Europe/Paris') => {
  const { campaign, programme } = sample({
    campaign: { timeZone },
    programme: { opensOn, closesOn, returnOn: closesOn },
  });
  return programmeDates(programme, campaign);
};

describe('days are inclusive and belong to the zone of the campaign', () => {
  it('opens at the first instant of the first day and closes when the last day is over', () => {
    const { opensAt, closesAt, returnAt } = dates('2026-01-12', '2026-02-20');
    expect({ opensAt, closesAt, returnAt }).toEqual({
      opensAt: '2026-01-11T23:00:00.000Z',
      closesAt: '2026-02-20T23:00:00.000Z',
      returnAt: '2026-02-20T23:00:00.000Z',
    });
  });

  it('closes an hour earlier in UTC when the last day is the one on which clocks go forward', () => {
    // Europe/Paris, 29 March 2026: 23 hours long.
    const { opensAt, closesAt } = dates('2026-03-29', '2026-03-29');
    expect(opensAt).toBe('2026-03-28T23:00:00.000Z');
    expect(closesAt).toBe('2026-03-29T22:00:00.000Z');
  });

  it('closes an hour later in UTC when the last day is the one on which clocks go back', () => {
    // Europe/Paris, 25 October 2026: 25 hours long.
    const { opensAt, closesAt } = dates('2026-10-25', '2026-10-25');
    expect(opensAt).toBe('2026-10-24T22:00:00.000Z');
    expect(closesAt).toBe('2026-10-25T23:00:00.000Z');
  });

  it('follows the zone, not the server: the same days elsewhere are other instants', () => {
    expect(dates('2026-01-12', '2026-01-12', 'America/Martinique').opensAt).toBe(
      '2026-01-12T04:00:00.000Z',
    );
    expect(dates('2026-01-12', '2026-01-12', 'Pacific/Noumea').closesAt).toBe(
      '2026-01-12T13:00:00.000Z',
    );
  });

  it('starts a day at its first instant where clocks change at midnight', () => {
    // America/Santiago, 6 September 2026: 00:00 does not exist, the day begins at 01:00.
    expect(dates('2026-09-06', '2026-09-06', 'America/Santiago').opensAt).toBe(
      '2026-09-06T04:00:00.000Z',
    );
  });
});

describe("the campaign's extension is a floor under the programme's dates", () => {
  const none = sample().campaign.extendedTo;
  const daysWith = (
    extendedTo: Partial<CampaignRecord['extendedTo']>,
    programme: Partial<ProgrammeRecord> = {},
  ) => {
    const records = sample({
      campaign: { closesOn: '2026-04-30', extendedTo: { ...none, ...extendedTo } },
      programme: { closesOn: '2026-04-30', returnOn: '2026-05-05', ...programme },
    });
    return countingDays(records.programme, records.campaign);
  };

  it.each<
    [
      string,
      Partial<CampaignRecord['extendedTo']>,
      Partial<ProgrammeRecord>,
      Partial<ProgrammeRecord>,
    ]
  >([
    ['moves an earlier day', { returnOn: '2026-05-10' }, {}, { returnOn: '2026-05-10' }],
    ['leaves a later day', { returnOn: '2026-05-02' }, {}, { returnOn: '2026-05-05' }],
    [
      'lets whoever may still apply hand the file in',
      { closesOn: '2026-05-12' },
      {},
      { closesOn: '2026-05-12', returnOn: '2026-05-12' },
    ],
    [
      'leaves what is not set: the time is counted from elsewhere',
      {
        replyOn: '2026-06-20',
        waitingListClosesOn: '2026-06-20',
        publicationAt: '2026-06-01T08:00:00.000Z',
      },
      {},
      { replyOn: null, waitingListClosesOn: null, publicationAt: null },
    ],
    [
      'moves publication, reply and list',
      {
        replyOn: '2026-06-20',
        waitingListClosesOn: '2026-06-21',
        publicationAt: '2026-06-01T08:00:00.000Z',
      },
      {
        replyOn: '2026-06-10',
        waitingListClosesOn: '2026-06-11',
        publicationAt: '2026-05-20T08:00:00.000Z',
      },
      {
        replyOn: '2026-06-20',
        waitingListClosesOn: '2026-06-21',
        publicationAt: '2026-06-01T08:00:00.000Z',
      },
    ],
    [
      'leaves a programme that closes earlier on purpose to its own calendar',
      { closesOn: '2026-05-12', returnOn: '2026-05-12', publicationAt: '2026-06-01T08:00:00.000Z' },
      { closesOn: '2026-04-29', publicationAt: '2026-05-20T08:00:00.000Z' },
      { closesOn: '2026-04-29', returnOn: '2026-05-05', publicationAt: '2026-05-20T08:00:00.000Z' },
    ],
  ])('%s', (_what, extendedTo, programme, expected) => {
    expect(daysWith(extendedTo, programme)).toMatchObject(expected);
  });

  it('says when the absolute dates are over: at the end of their day', () => {
    const { campaign, programme } = sample({
      campaign: { graceUntil: '2026-05-01T10:00:00.000Z' },
      programme: {
        replyOn: '2026-06-10',
        conditionsOn: '2026-06-20',
        waitingListClosesOn: '2026-06-30',
      },
    });
    expect(programmeDates(programme, campaign)).toMatchObject({
      replyAt: '2026-06-10T22:00:00.000Z',
      conditionsAt: '2026-06-20T22:00:00.000Z',
      waitingListClosesAt: '2026-06-30T22:00:00.000Z',
      graceUntil: '2026-05-01T10:00:00.000Z',
    });
  });
});

describe('the state of a window at its edges', () => {
  const window = dates('2026-03-29', '2026-04-21');

  it.each([
    ['2026-03-28T22:59:59.999Z', 'notYetOpen'],
    ['2026-03-28T23:00:00.000Z', 'open'],
    ['2026-04-21T21:59:59.999Z', 'open'],
    ['2026-04-21T22:00:00.000Z', 'closed'],
  ])('at %s it is %s', (now, state) => {
    expect(windowState(window, now)).toBe(state);
  });
});

describe('the current campaign', () => {
  const campaign = (id: string, opensOn: string, closesOn: string) =>
    sample({ campaign: { _id: id, opensOn, closesOn } }).campaign;
  const last = campaign('2025', '2025-01-01', '2025-03-31');
  const present = campaign('2026', '2026-01-01', '2026-03-31');
  const next = campaign('2027', '2027-01-01', '2027-03-31');

  it.each([
    ['the open one', [last, present, next], '2026-02-01T12:00:00.000Z', '2026'],
    [
      'the last to have opened',
      [present, campaign('bis', '2026-02-01', '2026-02-28')],
      '2026-02-10T12:00:00.000Z',
      'bis',
    ],
    ['the next to open when none is', [last, next, present], '2025-07-01T12:00:00.000Z', '2026'],
    [
      'the last to have closed when nothing comes',
      [last, present],
      '2026-07-01T12:00:00.000Z',
      '2026',
    ],
    [
      'still open in the last instant of its last day',
      [last, present, next],
      '2026-03-31T21:59:59.999Z',
      '2026',
    ],
    [
      'still open while it is extended',
      [{ ...present, extendedTo: { ...present.extendedTo, closesOn: '2026-04-30' } }, next],
      '2026-04-30T21:59:59.999Z',
      '2026',
    ],
    [
      'the next one from the instant after',
      [last, present, next],
      '2026-03-31T22:00:00.000Z',
      '2027',
    ],
  ])('is %s', (_which, campaigns, now, id) => {
    expect(currentOf(campaigns, now)?._id).toBe(id);
  });

  it('is none when there is none', () => {
    expect(currentOf([], '2026-02-01T12:00:00.000Z')).toBeUndefined();
  });
});
