import type { Instant } from '../domain/index.ts';
import type { CampaignSchedule } from '../messages/campaign.ts';

/** A moment at which a campaign does something by itself. */
export interface Moment {
  at: Instant;
  what: 'opens' | 'publication' | 'ends' | 'erased';
}

/** The first of the campaign's moments that is still to come; once all are over, the last of them: its erasure. */
export function nextMoment(schedule: CampaignSchedule, now: Instant): Moment {
  const erased: Moment = { at: schedule.erasedAt, what: 'erased' };
  const moments: Moment[] = [
    { at: schedule.opensAt, what: 'opens' },
    ...schedule.programmes.flatMap(({ publicationAt: at }): Moment[] =>
      at === null ? [] : [{ at, what: 'publication' }],
    ),
    { at: schedule.endsAt, what: 'ends' },
    erased,
  ];
  const coming = moments.filter(({ at }) => at > now);
  return coming.reduce((first, moment) => (moment.at < first.at ? moment : first), erased);
}
