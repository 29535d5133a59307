import { ProblemError } from '@admis/kit';
import {
  allowedCommands,
  type Actor,
  type ApplicationCommand,
  type CommandContext,
} from '@admis/workflows/domain';
import type { RecordedBatch, RefusalDetails } from '@admis/workflows/messages';
import type { CommandOutcome } from '../data-access/application-workflows.ts';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { ApplicationRecord } from '../data-access/records.ts';
import type { ApplicationView } from '../schemas/application.ts';
import type { CommandBody } from '../schemas/commands.ts';
import { getVisibleRecord, seesAsCandidate, visibleState } from './access.ts';
import { asOfNow, currentDates, type AsOfNow } from './as-of-now.ts';
import { commandOf } from './command-of.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { historyOf } from './get-history.ts';
import { knownRevision } from './known-revision.ts';
import { presentApplication } from './present-application.ts';
import { recordAccepted } from './record-accepted.ts';
import { updateIdOf } from './update-id.ts';

export interface GiveCommandRequest {
  id: string;
  body: CommandBody;
  actor: Actor;
  idempotencyKey: string;
  /** Applications that are given new ranks at the same time: theirs may be taken over. */
  reranked?: ReadonlySet<string>;
}

/**
 * A person's command on an application: asked of its workflow, recorded, and answered with what the application
 * then looks like. A retried request (the same key) runs once.
 *
 * @throws ProblemError 404, 403; 404 `fileNotFound`; 400 for an unknown refusal reason or piece; 409 with the
 * rule's code, what is allowed instead and what changed since `expectedRevision`; 503 `peerUnavailable` or
 * `recordedLater`
 */
export async function giveCommand(
  dependencies: AdmissionsDependencies,
  request: GiveCommandRequest,
): Promise<ApplicationView> {
  const { actor } = request;
  const { programme, batch } = await askWorkflow(dependencies, request);
  const record = await recordAccepted(dependencies, batch);
  return presentApplication(dependencies, { record, programme, actor });
}

interface Asked {
  record: ApplicationRecord;
  present: AsOfNow;
  programme: Programme | undefined;
  command: ApplicationCommand;
  context: Omit<CommandContext, 'now'>;
}

async function askWorkflow(
  dependencies: AdmissionsDependencies,
  request: GiveCommandRequest,
): Promise<{ programme: Programme | undefined; batch: RecordedBatch }> {
  const { repository, catalogue, documents, now } = dependencies;
  const { id, body, actor } = request;
  const record = await getVisibleRecord(repository, id, actor);
  const programme = await catalogue.findProgramme(record.state.programme.id);
  const command = await commandOf(documents, body, { state: record.state, programme, actor });
  const present = asOfNow(record, programme, now());
  const known = await knownRevision(repository, present, actor);
  const { expectedRevision } = body;
  const context: Omit<CommandContext, 'now'> = {
    actor,
    dates: currentDates(record.state, programme),
    ...(expectedRevision === undefined
      ? {}
      : { expectedRevision: expectedRevision === known ? present.revision : outdated }),
    ...(await rankTaken(repository, command, record, request.reranked)),
  };
  const asked: Asked = { record, present, programme, command, context };
  const outcome = await giveWhileCurrent(dependencies, request, asked);
  if (outcome.kind === 'accepted') return { programme, batch: outcome.batch };
  const refusal = outcome.kind === 'refused' ? outcome.refusal : endedRefusal(record);
  throw await refusalProblem(dependencies, request, asked, refusal);
}

/** No application has it: a page that tells it is refused as out of date. */
const outdated = 0;

/** What staff enter between a candidate's page and their command makes the page no older in their eyes. */
async function giveWhileCurrent(
  { workflows, now }: AdmissionsDependencies,
  { id, body, actor, idempotencyKey }: GiveCommandRequest,
  { present, programme, command, context }: Asked,
): Promise<CommandOutcome> {
  const updateId = updateIdOf(idempotencyKey, actor, body);
  const seen = JSON.stringify(visibleState(present.state, actor));
  let expectedRevision = context.expectedRevision;
  for (;;) {
    const outcome = await workflows.give(id, {
      command,
      context: { ...context, ...(expectedRevision === undefined ? {} : { expectedRevision }) },
      updateId,
    });
    if (outcome.kind !== 'refused' || outcome.refusal.code !== 'stalePage') return outcome;
    if (!seesAsCandidate(present.state, actor) || expectedRevision === outdated) return outcome;
    const standing = await workflows.findStanding(id);
    if (standing === undefined || standing.state === null) return outcome;
    const { revision, state } = asOfNow({ ...standing, state: standing.state }, programme, now());
    if (revision === expectedRevision) return outcome;
    if (JSON.stringify(visibleState(state, actor)) !== seen) return outcome;
    expectedRevision = revision;
  }
}

/** Whether another application to the programme has the rank that a decision gives. */
async function rankTaken(
  repository: AdmissionsDependencies['repository'],
  command: ApplicationCommand,
  { _id, state }: ApplicationRecord,
  reranked: ReadonlySet<string> = new Set(),
): Promise<Pick<CommandContext, 'rankTaken'>> {
  if (command.type !== 'enterDecision' && command.type !== 'correctDecision') return {};
  const { outcome } = command;
  if (outcome.status !== 'waitingList') return {};
  const { campaign, id: programme } = state.programme;
  const holders = await repository.findRankHolders(campaign, programme, [outcome.rank]);
  return { rankTaken: holders.some(({ id }) => id !== _id && !reranked.has(id)) };
}

/** No workflow takes commands any more: the application's life is over. */
function endedRefusal({ revision, state }: ApplicationRecord): RefusalDetails {
  return {
    code: 'applicationEnded',
    details: state.end === null ? {} : { end: state.end },
    revision,
  };
}

/** What a page needs to go on from a refusal: the reason, what may be done instead, what changed meanwhile. */
async function refusalProblem(
  { repository, workflows, now }: AdmissionsDependencies,
  { id, actor, body: { expectedRevision } }: GiveCommandRequest,
  { programme, context: { dates } }: Asked,
  refusal: RefusalDetails,
): Promise<ProblemError> {
  const record = await getVisibleRecord(repository, id, actor);
  // The read model may be a moment behind the workflow that refused.
  const standing =
    record.revision < refusal.revision ? await workflows.findStanding(id) : undefined;
  const latest = { revision: refusal.revision, state: standing?.state ?? record.state };
  const { state } = asOfNow(latest, programme, now());
  const allowed = allowedCommands(visibleState(state, actor), { now: now(), actor, dates });
  if (refusal.code === 'forbidden' || refusal.code === 'outOfScope') {
    return new ProblemError(403, 'forbidden', 'This is not yours to do.', {
      allowedCommands: allowed,
    });
  }
  const present = asOfNow(record, programme, now());
  const changes =
    expectedRevision === undefined
      ? []
      : await changesSince(repository, record, present, { actor, revision: expectedRevision });
  return new ProblemError(409, refusal.code, 'The application does not allow this now.', {
    details: refusal.details,
    allowedCommands: allowed,
    revision: seesAsCandidate(record.state, actor)
      ? await knownRevision(repository, present, actor)
      : Math.max(refusal.revision, present.revision),
    changes,
  });
}

async function changesSince(
  repository: AdmissionsDependencies['repository'],
  { _id, revision: recorded }: ApplicationRecord,
  { state, passed }: AsOfNow,
  { actor, revision }: { actor: Actor; revision: number },
) {
  const events = [...(await repository.findEvents(_id, recorded)), ...passed];
  return historyOf(state, events, actor).filter((event) => event.revision > revision);
}
