import { ProblemError, problems } from '@admis/kit';
import {
  decide,
  isRefusal,
  type Actor,
  type ApplyCommand,
  type CommandContext,
  type ProgrammeFacts,
  type RefusalCode,
} from '@admis/workflows/domain';
import { applicationIdOf } from '@admis/workflows/messages';
import type { Programme } from '../data-access/catalogue-peer.ts';
import type { ApplicationView } from '../schemas/application.ts';
import { beginApplication } from './begin-application.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { presentApplication } from './present-application.ts';
import { recordAccepted } from './record-accepted.ts';
import { updateIdOf } from './update-id.ts';

export interface ApplyRequest {
  programmeId: string;
  actor: Actor;
  idempotencyKey: string;
}

/**
 * The candidate applies: one application per candidate, programme and campaign, whatever is clicked twice.
 * A retried request (the same key) gets the first one's answer.
 *
 * @throws ProblemError 404 `programmeNotFound`; 409 with the rule's code (`outsideWindow`, `alreadyApplied`,
 * `applicationLimitReached`) or `erasureUnderWay`; 503 `peerUnavailable` (nothing was done) or `recordedLater` (it was)
 */
export async function applyToProgramme(
  dependencies: AdmissionsDependencies,
  { programmeId, actor, idempotencyKey }: ApplyRequest,
): Promise<ApplicationView> {
  const { repository, erasures, catalogue, workflows, now } = dependencies;
  const candidate = actor.dossierNumber;
  if (candidate === undefined)
    throw problems.forbidden('Only a candidate with a dossier may apply.');
  const [programme, campaign] = await Promise.all([
    catalogue.findProgramme(programmeId),
    catalogue.findCurrentCampaign(),
  ]);
  if (programme === undefined) {
    throw new ProblemError(404, 'programmeNotFound', 'There is no such programme.');
  }
  const id = applicationIdOf({ campaign: programme.campaign, programme: programme.id, candidate });
  const command = applyCommand(id, candidate, programme);
  const context: Omit<CommandContext, 'now'> = {
    actor,
    dates: programme.dates,
    applicationLimit: campaign?.applicationLimit ?? null,
  };
  // Before a workflow is started for it. A retry of what was done already goes on: its answer is waiting.
  if ((await repository.find(id)) === undefined) {
    if ((await erasures.find(candidate)) !== undefined) throw beingErased();
    const one = { id, candidate, campaign: programme.campaign };
    context.otherApplications = await beginApplication(dependencies, one, (otherApplications) => {
      const outcome = decide(null, command, { ...context, otherApplications, now: now() });
      if (isRefusal(outcome)) throw refused(outcome.refused, id, outcome.details);
    });
  }
  const outcome = await workflows.apply({
    command,
    context,
    updateId: updateIdOf(idempotencyKey, actor, { apply: programmeId }),
  });
  if (outcome.kind === 'over') throw refused('alreadyApplied', id);
  if (outcome.kind === 'refused') throw refused(outcome.refusal.code, id, outcome.refusal.details);
  const record = await recordAccepted(dependencies, outcome.batch);
  return presentApplication(dependencies, { record, programme, actor });
}

function applyCommand(id: string, candidate: string, programme: Programme): ApplyCommand {
  const { id: programmeId, title, campaign, centre, commission } = programme;
  const { treatment, reception, lateFiles, decidesOnIncomplete, timeZone, pieces } = programme;
  const facts: ProgrammeFacts = {
    id: programmeId,
    title,
    campaign,
    centre: centre.id,
    commission: commission.id,
    treatment,
    reception,
    lateFiles,
    decidesOnIncomplete,
    limited: programme.capacity !== null,
    timeZone,
  };
  return { type: 'apply', id, candidate, programme: facts, pieces };
}

function beingErased(): ProblemError {
  return new ProblemError(409, 'erasureUnderWay', "The candidate's data are being erased.");
}

function refused(
  code: RefusalCode,
  applicationId: string,
  details: Record<string, string | string[]> = {},
): ProblemError {
  if (code === 'forbidden' || code === 'outOfScope') return problems.forbidden();
  return new ProblemError(409, code, 'The application cannot be made.', {
    details,
    applicationId,
    allowedCommands: [],
  });
}
