import { ProblemError, problems } from '@admis/kit';
import {
  allowedCommands,
  type Actor,
  type Application,
  type ApplicationCommand,
  type ProgrammeDates,
} from '@admis/workflows/domain';
import type { RefusalDetails } from '@admis/workflows/messages';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { ApplicationRecord } from '../data-access/records.ts';
import type { ApplicationView } from '../schemas/application.ts';
import type { CommandBody } from '../schemas/commands.ts';
import { getVisibleRecord } from './access.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { historyOf } from './get-history.ts';
import { recordAccepted } from './record-accepted.ts';
import { updateIdOf } from './update-id.ts';
import { currentDates, viewApplication } from './view-application.ts';

export interface GiveCommandRequest {
  id: string;
  body: CommandBody;
  actor: Actor;
  idempotencyKey: string;
}

/**
 * A person's command on an application: asked of its workflow, recorded, and answered with what the application
 * then looks like. A retried request (the same key) runs once.
 *
 * @throws ProblemError 404, 403; 404 `fileNotFound`; 400 for an unknown refusal reason; 409 with the rule's code,
 * what is allowed instead and what changed since `expectedRevision`; 503 `peerUnavailable` or `recordedLater`
 */
export async function giveCommand(
  dependencies: AdmissionsDependencies,
  { id, body, actor, idempotencyKey }: GiveCommandRequest,
): Promise<ApplicationView> {
  const { repository, catalogue, workflows, now } = dependencies;
  const record = await getVisibleRecord(repository, id, actor);
  const programme = await catalogue.findProgramme(record.state.programme.id);
  const dates = currentDates(record.state, programme);
  const { expectedRevision } = body;
  const outcome = await workflows.give(id, {
    command: await commandOf(dependencies, body, { record, programme, actor }),
    context: { actor, dates, ...(expectedRevision === undefined ? {} : { expectedRevision }) },
    updateId: updateIdOf(idempotencyKey, actor, body),
  });
  if (outcome.kind !== 'accepted') {
    throw await refusalProblem(dependencies, {
      refusal: outcome.kind === 'refused' ? outcome.refusal : endedRefusal(record),
      id,
      actor,
      dates,
      expectedRevision,
    });
  }
  const { revision, state } = outcome.batch;
  const names = await recordAccepted(dependencies, outcome.batch);
  return viewApplication({ record: { revision, state, names }, programme, actor, now: now() });
}

interface Surroundings {
  record: ApplicationRecord;
  programme: Programme | undefined;
  actor: Actor;
}

/** The domain's command: what a form names by an id is looked up where it lives. */
async function commandOf(
  { documents }: AdmissionsDependencies,
  body: CommandBody,
  { record, programme, actor }: Surroundings,
): Promise<ApplicationCommand> {
  if (body.type === 'depositPiece') {
    // Whose files these are is known only for the owner; the rules refuse everyone else anyway.
    if (actor.dossierNumber !== record.state.candidate) throw problems.forbidden();
    const file = await documents.findFileFacts(record.state.candidate, body.fileId);
    if (file === undefined) {
      throw new ProblemError(404, 'fileNotFound', 'There is no such file of yours.', {
        fileId: body.fileId,
      });
    }
    return { type: 'depositPiece', piece: body.piece, file };
  }
  if (body.type === 'enterDecision') {
    const { outcome } = body;
    if (outcome.status === 'favourable') return { type: 'enterDecision', outcome };
    const reason = programme?.refusalReasons.find(({ id }) => id === outcome.reasonId);
    if (reason === undefined) {
      throw problems.invalidRequest([
        {
          path: 'body.outcome.reasonId',
          code: 'unknownReason',
          message: 'The programme has no such refusal reason.',
        },
      ]);
    }
    const comment = outcome.comment === '' ? null : (outcome.comment ?? null);
    return { type: 'enterDecision', outcome: { status: 'unfavourable', reason, comment } };
  }
  const { expectedRevision: _told, ...command } = body;
  return command;
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
  refused: {
    refusal: RefusalDetails;
    id: string;
    actor: Actor;
    dates: ProgrammeDates;
    expectedRevision: number | undefined;
  },
): Promise<ProblemError> {
  const { refusal, id, actor, dates, expectedRevision } = refused;
  const record = await getVisibleRecord(repository, id, actor);
  // The read model may be a moment behind the workflow that refused.
  const standing =
    record.revision < refusal.revision ? await workflows.findStanding(id) : undefined;
  const state: Application = standing?.state ?? record.state;
  const allowed = allowedCommands(state, { now: now(), actor, dates });
  if (refusal.code === 'forbidden' || refusal.code === 'outOfScope') {
    return new ProblemError(403, 'forbidden', 'This is not yours to do.', {
      allowedCommands: allowed,
    });
  }
  const events =
    expectedRevision === undefined ? [] : await repository.findEvents(id, record.revision);
  return new ProblemError(409, refusal.code, 'The application does not allow this now.', {
    details: refusal.details,
    allowedCommands: allowed,
    revision: Math.max(refusal.revision, record.revision),
    changes: historyOf(record, events, actor).filter(
      ({ revision }) => revision > (expectedRevision ?? 0),
    ),
  });
}
