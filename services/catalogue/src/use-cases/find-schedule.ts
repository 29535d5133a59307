import { endOfDay, startOfDay, type Day } from '@admis/workflows/domain';
import type { CampaignSchedule } from '@admis/workflows/messages';
import { DateTime } from 'luxon';
import type { CatalogueDependencies } from './dependencies.ts';
import { countingDays } from './programme-dates.ts';

/** The moments of a campaign as they stand now. */
export async function findSchedule(
  { repository }: Pick<CatalogueDependencies, 'repository'>,
  campaignId: string,
): Promise<CampaignSchedule | undefined> {
  const campaign = await repository.findCampaign(campaignId);
  if (campaign === undefined) return undefined;
  const { timeZone, opensOn, endsOn, retentionMonths } = campaign;
  const programmes = await repository.findProgrammes(campaignId);
  return {
    opensAt: startOfDay(opensOn, timeZone),
    endsAt: endOfDay(endsOn, timeZone),
    erasedAt: endOfDay(monthsAfter(endsOn, retentionMonths), timeZone),
    programmes: programmes.map((programme) => ({
      id: programme.code,
      publicationAt: countingDays(programme, campaign).publicationAt,
      limited: programme.capacity !== null,
    })),
  };
}

/** The same day of a later month, or that month's last day when it has none. */
function monthsAfter(day: Day, months: number): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd');
}
