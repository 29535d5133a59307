import { dayOf, type Day, type Instant } from '@admis/workflows/domain';
import type { CampaignRecord, FieldValue, ProgrammeRecord } from '../data-access/records.ts';
import { countingDays } from './programme-dates.ts';

/** Two days of which the first must not come after the second. */
export interface DateOrder {
  first: DatedField;
  second: DatedField;
}
interface DatedField {
  /** As the change's body names it; null: not a field of this body. */
  field: string | null;
  day: Day | null;
  words: string;
}

/** The days of a programme, and its campaign's end, in the order in which they must come. */
export function programmeOrders(programme: ProgrammeRecord, campaign: CampaignRecord): DateOrder[] {
  const opens = dated('opensOn', programme.opensOn);
  const closes = dated('closesOn', programme.closesOn);
  const returns = dated('returnOn', programme.returnOn);
  const published = dated('publicationAt', localDay(programme.publicationAt, campaign));
  const last = [
    dated('replyOn', programme.replyOn),
    dated('conditionsOn', programme.conditionsOn),
    dated('waitingListClosesOn', programme.waitingListClosesOn),
  ];
  const end = { field: null, day: campaign.endsOn, words: "the campaign's last day" };
  return [
    { first: opens, second: closes },
    { first: closes, second: returns },
    ...last.map((second) => ({ first: published, second })),
    ...[returns, published, ...last].map((first) => ({ first, second: end })),
  ];
}

/** The days of a campaign in the order in which they must come; its programmes must be over before it ends. */
export function campaignOrders(
  campaign: CampaignRecord,
  programmes: readonly ProgrammeRecord[],
): DateOrder[] {
  const { extendedTo } = campaign;
  const opens = dated('opensOn', campaign.opensOn);
  const closes = dated('closesOn', campaign.closesOn);
  const ends = dated('endsOn', campaign.endsOn);
  const extended = {
    closes: dated('extendedTo.closesOn', extendedTo.closesOn),
    returns: dated('extendedTo.returnOn', extendedTo.returnOn),
    published: dated('extendedTo.publicationAt', localDay(extendedTo.publicationAt, campaign)),
    reply: dated('extendedTo.replyOn', extendedTo.replyOn),
    list: dated('extendedTo.waitingListClosesOn', extendedTo.waitingListClosesOn),
  };
  return [
    { first: opens, second: closes },
    // An extension to an earlier day would silently do nothing.
    { first: closes, second: extended.closes },
    { first: extended.closes, second: extended.returns },
    { first: extended.published, second: extended.reply },
    { first: extended.published, second: extended.list },
    ...[closes, ...Object.values(extended)].map((first) => ({ first, second: ends })),
    ...programmes.map((programme) => ({
      first: {
        field: null,
        day: lastDayOf(programme, campaign),
        words: `the last day of ${programme.code}`,
      },
      second: ends,
    })),
  ];
}

/** What is wrong with a change, on each field of it: only what the change itself touches. */
export function faultsOf(
  orders: readonly DateOrder[],
  given: Readonly<Record<string, FieldValue>>,
): { path: string; code: string; message: string }[] {
  return orders.flatMap(({ first, second }) => {
    if (first.day === null || second.day === null || first.day <= second.day) return [];
    const named = [second, first].find(({ field }) => field !== null && field in given);
    if (named === undefined) return [];
    const message =
      named === second
        ? `Must not be before ${first.words}, ${first.day}.`
        : `Must not be after ${second.words}, ${second.day}.`;
    return [{ path: `body.${named.field}`, code: 'wrongOrder', message }];
  });
}

function lastDayOf(programme: ProgrammeRecord, campaign: CampaignRecord): Day {
  const { returnOn, replyOn, waitingListClosesOn, publicationAt } = countingDays(
    programme,
    campaign,
  );
  const days = [
    replyOn,
    waitingListClosesOn,
    programme.conditionsOn,
    localDay(publicationAt, campaign),
  ];
  return days.reduce<Day>((last, day) => (day !== null && day > last ? day : last), returnOn);
}

function localDay(instant: Instant | null, { timeZone }: CampaignRecord): Day | null {
  return instant === null ? null : dayOf(instant, timeZone);
}

function dated(field: string, day: Day | null): DatedField {
  return { field, day, words: field };
}
