import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  getExternalWorkflowHandle,
  isCancellation,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import {
  changeSeats,
  closeList,
  figuresOf,
  forget,
  hear,
  instantOf,
  msOf,
  openCalls,
  openWaitingList,
  planOffers,
  reopenList,
  type Instant,
  type Offer,
} from '../domain/index.ts';
import { applicationIdOf, applicationWorkflowId, parseApplicationId } from '../messages/ids.ts';
import { searchAttributes } from '../messages/search-attributes.ts';
import {
  openCallsSignal,
  promoteSignal,
  seatsChangedSignal,
  seatStandingSignal,
  waitingListStandingQuery,
  type ProgrammeSeats,
  type PromoteRequest,
  type SeatMessage,
  type WaitingListInput,
  type WaitingListStanding,
} from '../messages/waiting-list.ts';
import { admissions, catalogue } from '../shell/activities.ts';
import { startLatest } from '../shell/latest.ts';
import { describeWaitingList } from './details.ts';
import { closingOf, endOf, nextMoment } from './moments.ts';

/** Signals to applications that may be on their way at once; the engine allows 2,000. */
const mostUnderWay = 500;

/**
 * The seats of one programme and campaign, and who waits for them: the single writer. The planner decides; this
 * shell hears the applications, passes the planner's offers on to them, and closes the list at its date.
 */
export async function waitingList(input: WaitingListInput): Promise<WaitingListStanding> {
  const { campaign, programme, carried } = input;
  // No seat is offered before the catalogue has said how many there are.
  const list = carried?.list ?? openWaitingList({ capacity: 0, overCall: 1 });
  let revision = carried?.revision ?? 0;
  let seats: ProgrammeSeats | null = null;
  let outdated = true;
  let planDue = true;
  let underWay = 0;

  const now = (): Instant => instantOf(Date.now());
  const standing = (): WaitingListStanding => ({
    ...{ campaign, programme, revision, ...figuresOf(list) },
    closesAt: seats === null ? null : closingOf(seats),
  });
  const records = startLatest(
    () => ({ ...standing(), revision: 0 }),
    (newest) => {
      revision += 1;
      return admissions.recordWaitingList({ ...newest, revision });
    },
  );

  setHandler(
    defineSignal<[SeatMessage]>(seatStandingSignal),
    ({ applicationId, revision, seat }) => {
      const key = parseApplicationId(applicationId);
      if (key === undefined) return;
      const repeated = hear(list, { candidate: key.candidate, revision, seat });
      if (repeated !== null) void deliver(repeated);
      planDue = true;
    },
    { description: "Where an application stands towards the programme's seats" },
  );
  setHandler(defineSignal(seatsChangedSignal), () => void (outdated = true), {
    description: 'Seats or dates have changed in the catalogue: look them up',
  });
  setHandler(
    defineSignal(openCallsSignal),
    () => {
      openCalls(list);
      planDue = true;
    },
    { description: 'From now on free seats are offered' },
  );
  setHandler(defineQuery<WaitingListStanding>(waitingListStandingQuery), standing, {
    description: 'Seats, offers and who waits, in figures',
  });

  upsertSearchAttributes([
    { key: searchAttributes.campaign, value: campaign },
    { key: searchAttributes.programme, value: programme },
  ]);
  // Only the workflow's own end stops it.
  void callWhoIsNext();
  let shownMoment: Instant | null = null;
  for (;;) {
    if (outdated || seats === null) {
      const isNew = seats === null && carried === undefined;
      seats = await lookUpSeats();
      // Words that come after the end start the list anew: it has nothing to offer or to tell any more.
      if (isNew && now() >= seats.campaignEndsAt) return standing();
      if (now() < closingOf(seats)) reopenList(list);
      else closeList(list);
      planDue = true;
      continue;
    }
    if (now() >= endOf(seats)) break;
    if (mustContinue()) {
      // Nothing is awaited in between: what is planned from here on is left to the next run. A standing whose telling
      // begins at this very moment keeps its number to itself.
      await continueAsNew<typeof waitingList>({
        ...{ campaign, programme },
        carried: { list, revision: revision + 1 },
      });
    }
    const moment = nextMoment(seats, now());
    if (moment !== shownMoment) {
      shownMoment = moment;
      upsertSearchAttributes([{ key: searchAttributes.nextDeadline, value: new Date(moment) }]);
    }
    const left = Math.max(msOf(moment) - Date.now(), 1);
    // Looked up before anything is done in its name: the moment may have moved.
    if (!(await condition(() => outdated || mustContinue(), left))) outdated = true;
  }
  await condition(() => records.isSettled() && underWay === 0 && allHandlersFinished());
  return standing();

  /** Plans as soon as something has changed, before anything is recorded: a seat given back is offered at once. */
  async function callWhoIsNext(): Promise<never> {
    for (;;) {
      await condition(() => planDue && seats !== null && underWay < mostUnderWay);
      planDue = false;
      // The date has passed and may have moved: that is looked up before anybody else is called.
      if (seats !== null && !list.closed && now() >= closingOf(seats)) outdated = true;
      else for (const offer of planOffers(list, mostUnderWay - underWay)) void deliver(offer);
      setCurrentDetails(describeWaitingList(standing()));
      records.mark();
    }
  }

  async function deliver({ candidate, offer }: Offer): Promise<void> {
    const id = applicationWorkflowId(applicationIdOf({ campaign, programme, candidate }));
    underWay += 1;
    try {
      await getExternalWorkflowHandle(id).signal<[PromoteRequest]>(promoteSignal, { offer });
    } catch (error) {
      // Its workflow is gone, and the application with it: the seat is the next one's.
      if (!isCancellation(error)) forget(list, candidate);
    }
    underWay -= 1;
    planDue = true;
  }

  async function lookUpSeats(): Promise<ProgrammeSeats> {
    outdated = false;
    const found = await catalogue.lookUpSeats({ campaign, programme });
    changeSeats(list, found);
    return found;
  }

  /** Nothing is left to do in this run before its history is put away. */
  function mustContinue(): boolean {
    const isQuiet = underWay === 0 && !records.isDelivering() && allHandlersFinished();
    return isQuiet && workflowInfo().continueAsNewSuggested;
  }
}
