import type { Instant } from '../domain/index.ts';
import type { CampaignSchedule, DatesRefresh } from '../messages/campaign.ts';
import { nextMoment, type Moment } from './next-moment.ts';

const momentWords: Record<Moment['what'], string> = {
  opens: 'the campaign opens',
  publication: 'decisions are published',
  ends: 'the campaign ends',
  erased: "the legal time is over: the campaign's data are erased",
};

/** Where a campaign stands, in words for operators (Markdown). */
export function describeCampaign(
  schedule: CampaignSchedule,
  refreshes: readonly DatesRefresh[],
  now: Instant,
): string {
  const { at, what } = nextMoment(schedule, now);
  const [first, ...waiting] = refreshes;
  const lines = [
    `**Phase** ${phaseOf(schedule, now)}`,
    at > now ? `**Next** ${momentWords[what]} at ${at}` : '**Next** its data are being erased',
    first === undefined
      ? '**Changed dates** told to everyone'
      : `**Changed dates** of ${first.programme ?? 'the whole campaign'}: ${first.told} applications told, ${waiting.length} more changes wait`,
  ];
  return lines.join('\n\n');
}

function phaseOf({ opensAt, endsAt, erasedAt }: CampaignSchedule, now: Instant): string {
  if (now < opensAt) return 'not open yet';
  if (now < endsAt) return 'under way';
  return now < erasedAt ? 'over, kept for the legal time' : 'over, to be erased';
}
