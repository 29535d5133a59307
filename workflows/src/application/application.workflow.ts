import { ApplicationFailure } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
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
  msOf,
  nextDeadline,
  refuseStale,
  type ApplicationEvent,
  type ApplicationState,
  type CommandContext,
  type NumberedEvent,
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
import type { MailRequest } from '../messages/mails.ts';
import { admissions, catalogue, notifications } from '../shell/activities.ts';
import { startOutbox } from '../shell/outbox.ts';
import { describe } from './details.ts';
import { searchAttributesOf } from './search-attributes.ts';

/**
 * One application, from the wish to its end. The domain decides; this shell keeps the state, answers
 * commands at once, delivers their effects in order and wakes at the next deadline.
 */
export async function application(input: ApplicationInput): Promise<{ end: string }> {
  let state: ApplicationState = input.carried?.state ?? null;
  let revision = input.carried?.revision ?? 0;
  const records = startOutbox<RecordedBatch>(admissions.recordBatch, input.carried?.unrecorded);
  const mails = startOutbox<MailRequest>(notifications.sendMail, input.carried?.unsent);

  function answer(request: CommandRequest): ApplicationEvent[] | Refusal {
    const context: CommandContext = { ...request.context, now: instantOf(Date.now()) };
    const outcome = decide(state, request.command, context);
    // Why it cannot be done is worth more than that the page is old; a doable command on an old page is refused.
    return isRefusal(outcome) ? outcome : (refuseStale(revision, context) ?? outcome);
  }

  function accept(events: ApplicationEvent[]): RecordedBatch {
    const numbered: NumberedEvent[] = [];
    for (const event of events) {
      state = evolve(state, event);
      revision += 1;
      numbered.push({ ...event, revision });
      const mail = mailFor(event, state);
      if (mail !== null) {
        mails.add({
          key: `${input.id}/${revision}`,
          to: state.candidate,
          timeZone: state.programme.timeZone,
          ...mail,
        });
      }
    }
    if (state === null) throw new Error('An accepted command left no application');
    const batch = { applicationId: input.id, revision, events: numbered, state };
    if (events.length > 0) records.add(batch);
    return batch;
  }

  function validate(request: CommandRequest): void {
    const outcome = answer(request);
    if (isRefusal(outcome)) throw refusal(outcome, revision);
  }

  // Synchronous on purpose: nothing interleaves, so what the validator allowed still holds here.
  function execute(request: CommandRequest): RecordedBatch {
    const outcome = answer(request);
    if (isRefusal(outcome)) throw refusal(outcome, revision);
    return accept(outcome);
  }

  for (const type of ['apply', ...applicationCommandTypes] as const) {
    setHandler(defineUpdate<RecordedBatch, [CommandRequest]>(type), execute, {
      validator: validate,
      description: commandDescriptions[type],
    });
  }
  setHandler(defineQuery<Standing>(standingQuery), () => ({ revision, state }), {
    description: 'The state of the application and its revision',
  });

  let shown = -1;
  for (;;) {
    if (state !== null && shown !== revision) {
      shown = revision;
      upsertSearchAttributes(searchAttributesOf(state));
      setCurrentDetails(describe(state, revision));
    }
    if (isOver(state) && records.isEmpty() && mails.isEmpty()) break;
    const settled = (): boolean => records.isEmpty() && mails.isEmpty();
    if (workflowInfo().continueAsNewSuggested && settled() && state !== null) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof application>({
        id: input.id,
        carried: { revision, state, unrecorded: records.waiting(), unsent: mails.waiting() },
      });
    }
    const deadline = nextDeadline(state);
    const seen = revision;
    const changed = (): boolean =>
      revision !== seen ||
      (isOver(state) && settled()) ||
      (workflowInfo().continueAsNewSuggested && settled());
    if (deadline === null) {
      await condition(changed);
    } else if (!(await condition(changed, Math.max(msOf(deadline.at) - Date.now(), 1)))) {
      await passDeadline();
    }
  }
  await condition(allHandlersFinished);
  return { end: state?.end ?? 'none' };

  /** The dates are looked up before anything is done in their name: they may have moved. */
  async function passDeadline(): Promise<void> {
    if (state === null) return;
    const { campaign, id: programme } = state.programme;
    const dates = await catalogue.lookUpProgrammeDates({ campaign, programme });
    const outcome = decide(
      state,
      { type: 'passDeadline' },
      { now: instantOf(Date.now()), actor: { id: 'system', roles: ['system'] }, dates },
    );
    // Refused when a command ended the application while the dates were looked up.
    if (!isRefusal(outcome)) accept(outcome);
  }
}

function isOver(state: ApplicationState): boolean {
  return state !== null && state.end !== null;
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

const commandDescriptions: Record<'apply' | (typeof applicationCommandTypes)[number], string> = {
  apply: 'The candidate applies to the programme',
  depositPiece: 'The candidate deposits a file for a piece',
  removePiece: 'The candidate takes a deposited file back',
  declareNotConcerned: 'The candidate declares not to be concerned by a piece',
  undoNotConcerned: 'The candidate takes that declaration back',
  transmit: 'The candidate hands the file over',
  cancel: 'The candidate cancels the application',
  receive: 'The manager registers the reception of the file',
  acceptPiece: 'The manager accepts a piece',
  refusePiece: 'The manager refuses a piece, with a comment and a due date',
  declareComplete: 'The manager declares the file complete',
  declareIncomplete: 'The manager declares the file incomplete',
  enterDecision: 'A commission member enters a decision',
  validateDecision: 'The commission chair validates the decision',
  confirm: 'The candidate confirms',
  withdraw: 'The candidate withdraws',
};
