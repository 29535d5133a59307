import { ApplicationFailure } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import {
  applicationCommandTypes,
  decide,
  evolve,
  instantOf,
  isRefusal,
  mailFor,
  nextDeadline,
  seatStandingOf,
  systemActor,
  type ApplicationEvent,
  type ApplicationState,
  type Command,
  type NumberedEvent,
  type ProgrammeDates,
  type Refusal,
} from '../domain/index.ts';
import {
  refusedFailure,
  standingQuery,
  type ApplicationInput,
  type CommandRequest,
  type RecordedBatch,
  type RefusalDetails,
  type Standing,
} from '../messages/application.ts';
import { wakeUpdate, type WakeRequest } from '../messages/campaign.ts';
import type { MailRequest } from '../messages/mails.ts';
import { promoteSignal, type PromoteRequest, type SeatMessage } from '../messages/waiting-list.ts';
import { admissions, catalogue, notifications } from '../shell/activities.ts';
import { createOutbox } from '../shell/outbox.ts';
import { commandDescriptions } from './command-descriptions.ts';
import { describe } from './details.ts';
import { wakeAt } from './wake-up.ts';
import { searchAttributesOf, searchAttributesOfId } from './search-attributes.ts';

/**
 * One application, from the wish to its end. The domain decides; this shell keeps the state, answers
 * commands at once, delivers their effects and wakes at the next deadline.
 */
export async function application(input: ApplicationInput): Promise<{ end: string }> {
  let state: ApplicationState = input.carried?.state ?? null;
  let revision = input.carried?.revision ?? 0;
  /** Left to be recorded by whoever woke the application (docs/decisions/036). */
  let unrecorded: NumberedEvent[] = input.carried?.unrecorded ?? [];
  const records = createOutbox<RecordedBatch>(admissions.recordBatch);
  const mails = createOutbox<MailRequest>(notifications.sendMail);
  const seats = createOutbox<SeatMessage>(tellWaitingList);
  /** Of the waiting list, not looked at yet. */
  const offers: number[] = [];

  function answer(request: CommandRequest): ApplicationEvent[] | Refusal {
    return decide(state, request.command, { ...request.context, revision, now: now() });
  }

  function accept(events: ApplicationEvent[]): RecordedBatch {
    const numbered: NumberedEvent[] = [];
    const toSend: MailRequest[] = [];
    const seatBefore = state === null ? undefined : seatStandingOf(state);
    for (const event of events) {
      state = evolve(state, event);
      revision += 1;
      numbered.push({ ...event, revision });
      const mail = mailFor(event, state);
      if (mail !== null) {
        toSend.push({
          key: `${input.id}/${revision}`,
          to: state.candidate,
          timeZone: state.programme.timeZone,
          ...mail,
        });
      }
    }
    mails.add(...toSend);
    if (state === null) throw new Error('An accepted command left no application');
    // Not event by event: a promotion on its way to its decision is no candidate who waits again.
    const seat = seatStandingOf(state);
    if (state.programme.limited && JSON.stringify(seat) !== JSON.stringify(seatBefore)) {
      if (seat.standing !== 'none') seats.add({ applicationId: input.id, revision, seat });
    }
    unrecorded = [...unrecorded, ...numbered];
    return { applicationId: input.id, revision, events: numbered, state };
  }

  function unrecordedBatch(): RecordedBatch | null {
    if (state === null || unrecorded.length === 0) return null;
    return { applicationId: input.id, revision, events: unrecorded, state };
  }

  function record(): void {
    const batch = unrecordedBatch();
    if (batch !== null) records.add(batch);
    unrecorded = [];
  }

  async function tellWaitingList(message: SeatMessage): Promise<void> {
    if (state === null) return;
    const { campaign, id: programme } = state.programme;
    await admissions.tellWaitingList({ campaign, programme, message });
  }

  function validate(request: CommandRequest): void {
    const outcome = answer(request);
    if (isRefusal(outcome)) throw refusal(outcome, revision);
  }

  // Synchronous on purpose: nothing interleaves, so what the validator allowed still holds here.
  function execute(request: CommandRequest): RecordedBatch {
    const outcome = answer(request);
    if (isRefusal(outcome)) throw refusal(outcome, revision);
    const batch = accept(outcome);
    record();
    return batch;
  }

  for (const type of ['apply', 'takeCommonPieces', ...applicationCommandTypes] as const) {
    setHandler(defineUpdate<RecordedBatch, [CommandRequest]>(type), execute, {
      validator: validate,
      description: commandDescriptions[type],
    });
  }
  /** What the system does by itself. Refused when there is nothing to do any more, which is no failure. */
  function act(command: Command, dates: ProgrammeDates): void {
    const outcome = decide(state, command, { now: now(), actor: systemActor, dates });
    if (!isRefusal(outcome) && state !== null) accept(outcome);
  }
  setHandler(
    defineSignal<[PromoteRequest]>(promoteSignal),
    ({ offer }) => void offers.push(offer),
    { description: 'The waiting list offers a seat' },
  );
  setHandler(
    defineUpdate<RecordedBatch | null, [WakeRequest]>(wakeUpdate),
    ({ dates }) => {
      act({ type: 'passDeadline' }, dates);
      const batch = unrecordedBatch();
      // Nothing comes after the end with which it could leave.
      if (state?.closed === true) record();
      return batch;
    },
    { description: 'Dates have moved, or a deadline has passed: take it in' },
  );
  setHandler(defineQuery<Standing>(standingQuery), () => ({ revision, state }), {
    description: 'The state of the application and its revision',
  });

  // The wish may come later than the start, whose task must not end without a command (docs/decisions/019).
  if (state === null) upsertSearchAttributes(searchAttributesOfId(input.id));
  let shown = -1;
  for (;;) {
    if (state !== null && shown !== revision) {
      shown = revision;
      upsertSearchAttributes(searchAttributesOf(state));
      setCurrentDetails(describe(state, revision));
    }
    if (state?.closed === true && settled()) break;
    if (mustContinue() && state !== null) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof application>({
        ...input,
        carried: { revision, state, unrecorded },
      });
    }
    if (offers.length > 0) {
      const dates = await lookUpDates();
      const offer = offers.shift();
      if (dates !== null && offer !== undefined) act({ type: 'promote', offer }, dates);
      record();
      // Shown again even if nothing came of it: an offer's task must not end without a command (docs/decisions/019).
      shown = -1;
      continue;
    }
    const deadline = nextDeadline(state);
    const seen = revision;
    const changed = (): boolean =>
      revision !== seen ||
      offers.length > 0 ||
      (state?.closed === true && settled()) ||
      mustContinue();
    if (deadline === null) {
      await condition(changed);
    } else if (!(await condition(changed, Math.max(wakeAt(input.id, deadline) - Date.now(), 1)))) {
      const dates = await lookUpDates();
      if (dates !== null) act({ type: 'passDeadline' }, dates);
      record();
    }
  }
  await condition(allHandlersFinished);
  return { end: state?.end ?? 'none' };

  function settled(): boolean {
    return records.isEmpty() && mails.isEmpty() && seats.isEmpty() && offers.length === 0;
  }

  /** Nothing is left to do in this run before its history is put away. */
  function mustContinue(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return (
      (continueAsNewSuggested || historyLength >= (input.historyLimit ?? Infinity)) && settled()
    );
  }

  /** The dates are looked up before anything is done in their name: they may have moved. */
  async function lookUpDates(): Promise<ProgrammeDates | null> {
    if (state === null) return null;
    const { campaign, id: programme } = state.programme;
    return catalogue.lookUpProgrammeDates({ campaign, programme });
  }
}

function now(): string {
  return instantOf(Date.now());
}

function refusal({ refused, details = {} }: Refusal, revision: number): ApplicationFailure {
  const told: RefusalDetails = { code: refused, details, revision };
  return ApplicationFailure.create({
    type: refusedFailure,
    message: refused,
    nonRetryable: true,
    details: [told],
  });
}
