import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  ParentClosePolicy,
  setCurrentDetails,
  setHandler,
  startChild,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { instantOf, msOf, type Instant } from '../domain/index.ts';
import {
  campaignStandingQuery,
  datesChangedSignal,
  publicationWorkflow,
  type CampaignInput,
  type CampaignSchedule,
  type CampaignStanding,
  type DatesChanged,
  type DatesRefresh,
} from '../messages/campaign.ts';
import { publicationWorkflowId } from '../messages/ids.ts';
import { searchAttributes } from '../messages/search-attributes.ts';
import type { publication } from '../publication/publication.workflow.ts';
import { admissions, catalogue } from '../shell/activities.ts';
import { describeCampaign } from './details.ts';
import { nextMoment } from './next-moment.ts';
import { pageSize, withRefresh } from './refreshes.ts';

/**
 * One campaign, from the day it is entered to the erasure of its data. It starts a publication for each
 * publication time, and tells everyone concerned, page by page, when dates have moved.
 */
export async function campaign(input: CampaignInput): Promise<{ erased: true }> {
  let waiting: DatesRefresh[] = input.carried?.refreshes ?? [];
  let underWay: DatesRefresh | null = null;
  let published: Record<string, Instant> = input.carried?.published ?? {};
  let schedule: CampaignSchedule | null = null;
  let outdated = true;

  const refreshes = (): DatesRefresh[] => (underWay === null ? waiting : [underWay, ...waiting]);
  const now = (): Instant => instantOf(Date.now());

  setHandler(
    defineSignal<[DatesChanged]>(datesChangedSignal),
    ({ programme }) => {
      waiting = withRefresh(waiting, programme);
      outdated = true;
    },
    { description: 'Dates or seats of a programme, or of the whole campaign, have moved' },
  );
  setHandler(
    defineQuery<CampaignStanding>(campaignStandingQuery),
    () => ({
      refreshes: refreshes(),
      next: schedule === null ? null : nextMoment(schedule, now()),
    }),
    { description: 'Which changes are being told, how far that has come, and what comes next' },
  );
  upsertSearchAttributes([{ key: searchAttributes.campaign, value: input.campaign }]);

  let shownDeadline: Instant | null = null;
  for (;;) {
    if (outdated || schedule === null) {
      outdated = false;
      const found = await catalogue.lookUpSchedule({ campaign: input.campaign });
      await startPublications(found);
      schedule = found;
    }
    show(schedule);
    underWay ??= waiting.shift() ?? null;
    if (underWay !== null) underWay = await tellPage(underWay, schedule);
    else if (now() >= schedule.erasedAt) {
      if (await admissions.eraseApplications({ campaign: input.campaign, limit: pageSize })) break;
    } else {
      const left = msOf(nextMoment(schedule, now()).at) - Date.now();
      // Looked up before anything is done in its name: the moment may have moved.
      if (!(await condition(() => outdated, left))) outdated = true;
    }
    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof campaign>({
        campaign: input.campaign,
        carried: { refreshes: refreshes(), published },
      });
    }
  }
  setCurrentDetails("Over: the campaign's data are erased.");
  await condition(allHandlersFinished);
  return { erased: true };

  function show(current: CampaignSchedule): void {
    setCurrentDetails(describeCampaign(current, refreshes(), now()));
    const { at } = nextMoment(current, now());
    if (at === shownDeadline) return;
    shownDeadline = at;
    upsertSearchAttributes([{ key: searchAttributes.nextDeadline, value: new Date(at) }]);
  }

  /**
   * A publication looks the schedule up before it acts, so one that lost its programmes is left to end by itself,
   * and a second start of the same time does no harm.
   */
  async function startPublications({ programmes }: CampaignSchedule): Promise<void> {
    const dated = programmes.flatMap(({ id, publicationAt: at }) =>
      at === null ? [] : [{ id, at }],
    );
    const times = new Set(dated.flatMap(({ id, at }) => (published[id] === at ? [] : [at])));
    for (const at of times) {
      try {
        await startChild<typeof publication>(publicationWorkflow, {
          workflowId: publicationWorkflowId(input.campaign, at),
          args: [{ campaign: input.campaign, at }],
          parentClosePolicy: ParentClosePolicy.ABANDON,
          staticSummary: `Publication of ${at}, campaign ${input.campaign}`,
        });
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    }
    published = Object.fromEntries(dated.map(({ id, at }) => [id, at]));
  }

  /** What is left of a fan-out after its next page; the waiting lists are told once all applications are. */
  async function tellPage(
    refresh: DatesRefresh,
    { programmes }: CampaignSchedule,
  ): Promise<DatesRefresh | null> {
    const { programme, after } = refresh;
    const page = await admissions.wakeApplications({
      campaign: input.campaign,
      programme,
      unpublished: false,
      after,
      limit: pageSize,
    });
    if (page.last !== null) {
      return { programme, after: page.last, told: refresh.told + page.told };
    }
    // A programme whose seats are not limited any more has a list that must be told so.
    const lists =
      programme === null
        ? programmes.filter(({ limited }) => limited).map(({ id }) => id)
        : [programme];
    await Promise.all(
      lists.map((list) =>
        admissions.signalWaitingList({
          campaign: input.campaign,
          programme: list,
          signal: 'seatsChanged',
        }),
      ),
    );
    return null;
  }
}
