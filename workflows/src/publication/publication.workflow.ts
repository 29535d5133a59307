import {
  continueAsNew,
  setCurrentDetails,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { msOf } from '../domain/index.ts';
import { pageSize } from '../campaign/refreshes.ts';
import type { CampaignSchedule, PublicationInput } from '../messages/campaign.ts';
import { searchAttributes } from '../messages/search-attributes.ts';
import { admissions, catalogue } from '../shell/activities.ts';

type ScheduledProgramme = CampaignSchedule['programmes'][number];

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/**
 * The batch of all decisions that a campaign publishes at one time. What is public follows from the clock
 * alone; this wakes the applications so that their mails leave, and lets the waiting lists call once every
 * rank is known.
 */
export async function publication(input: PublicationInput): Promise<{ programmes: string[] }> {
  const { campaign, at } = input;
  const done = input.carried?.done ?? [];
  upsertSearchAttributes([
    { key: searchAttributes.campaign, value: campaign },
    { key: searchAttributes.nextDeadline, value: new Date(at) },
  ]);
  setCurrentDetails(`Waiting for ${at}.`);
  const early = msOf(at) - Date.now();
  if (early > 0) await sleep(early);

  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    // Looked up each time: a programme whose publication has moved is not of this batch any more.
    const { programmes } = await catalogue.lookUpSchedule({ campaign });
    const left = programmes.filter(
      ({ id, publicationAt }) => publicationAt === at && !done.includes(id),
    );
    if (left.length === 0) break;
    for (const { id } of left) await wakeUnpublished(id);
    const unfinished: string[] = [];
    for (const programme of left) {
      const count = await admissions.countUnpublished({ campaign, programmes: [programme.id] });
      if (count === 0) await finish(programme);
      else unfinished.push(`${programme.id} (${count})`);
    }
    if (unfinished.length === 0) continue;
    setCurrentDetails(
      `${done.length} programmes published. Decisions not public yet: ${unfinished.join(', ')}.`,
    );
    if (workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof publication>({ campaign, at, carried: { done } });
    }
    await sleep(pause);
  }
  setCurrentDetails(
    done.length === 0
      ? 'Over: no programme publishes at this time any more.'
      : `Over: published ${done.join(', ')}.`,
  );
  return { programmes: done };

  async function wakeUnpublished(programme: string): Promise<void> {
    let after: string | null = null;
    do {
      const page: { last: string | null } = await admissions.wakeApplications({
        campaign,
        programme,
        unpublished: true,
        after,
        limit: pageSize,
      });
      after = page.last;
    } while (after !== null);
  }

  async function finish({ id, limited }: ScheduledProgramme): Promise<void> {
    if (limited) {
      await admissions.signalWaitingList({ campaign, programme: id, signal: 'openCalls' });
    }
    done.push(id);
  }
}
