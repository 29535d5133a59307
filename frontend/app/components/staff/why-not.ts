import type { components } from '../../api/admissions.d.ts';

type Application = components['schemas']['Application'];
type Command = components['schemas']['CommandType'];

/** What is told of an application before someone tries. */
export type Standing = Pick<
  Application,
  | 'allowedCommands'
  | 'end'
  | 'fileStatus'
  | 'transmittedAt'
  | 'pieces'
  | 'decision'
  | 'draft'
  | 'correction'
>;

/**
 * Why the rules would refuse a command that is not among `allowedCommands`: the code of the refusal, so that
 * the page says beforehand what it would say afterwards. The rules themselves stay in the domain, whose
 * answers a test holds these codes to.
 * @param login of the asking person, whose role the command belongs to
 * @returns a key under `problem`, or null when the command is allowed or the reason is not plain
 */
export function whyNot(application: Standing, command: Command, login: string): string | null {
  const { allowedCommands, end } = application;
  if (allowedCommands.includes(command)) return null;
  if (command === 'approveCorrection') return whyNotApprove(application, login);
  if (end !== null) return 'applicationEnded';
  switch (command) {
    case 'receive':
      return whyNotReceive(application);
    case 'declareComplete':
      return notUnderCheck(application) ?? 'piecesNotChecked';
    case 'declareIncomplete':
      return notUnderCheck(application) ?? whyNotIncomplete(application);
    case 'enterDecision':
      return whyNoDecision(application) ?? 'fileNotComplete';
    case 'validateDecision':
      return whyNotValidate(application, login);
    default:
      return null;
  }
}

/** Why neither verdict may be given on a piece. */
export function whyNoVerdict(
  application: Pick<Standing, 'end' | 'fileStatus' | 'transmittedAt' | 'decision'>,
  piece: Pick<Standing['pieces'][number], 'status'>,
): string {
  if (application.end !== null) return 'applicationEnded';
  if (piece.status === 'accepted') return 'pieceClosed';
  const reason = notUnderCheck(application);
  const nothingYet = application.fileStatus === 'awaiting' && application.transmittedAt === null;
  if (reason === 'fileNotUnderCheck' && nothingYet) return 'notTransmitted';
  return reason ?? 'pieceNotHandedOver';
}

function notUnderCheck({
  decision,
  fileStatus,
}: Pick<Standing, 'decision' | 'fileStatus'>): string | null {
  if (decision.status !== 'pending') return 'decisionAlreadyPublished';
  return fileStatus === 'received' || fileStatus === 'incomplete' ? null : 'fileNotUnderCheck';
}

function whyNotIncomplete({ transmittedAt }: Standing): string {
  return transmittedAt === null ? 'notTransmitted' : 'noPieceRefused';
}

function whyNotReceive({ fileStatus, decision }: Standing): string {
  if (fileStatus === 'received' || fileStatus === 'complete') return 'alreadyReceived';
  return decision.status === 'pending' ? 'notTransmitted' : 'decisionAlreadyPublished';
}

function whyNoDecision({ decision, draft }: Standing): string | null {
  if (decision.status !== 'pending') return 'decisionAlreadyPublished';
  return draft?.stage === 'validated' ? 'decisionAlreadyValidated' : null;
}

function whyNotValidate(application: Standing, login: string): string | null {
  const { draft, decision } = application;
  if (decision.status !== 'pending') return 'decisionAlreadyPublished';
  if (draft === null) return 'noDecisionEntered';
  if (draft.stage === 'validated') return 'decisionAlreadyValidated';
  return draft.enteredBy === login ? 'samePerson' : null;
}

function whyNotApprove({ correction }: Standing, login: string): string | null {
  if (correction === null) return 'noCorrectionProposed';
  return correction.proposedBy === login ? 'samePersonCorrection' : null;
}
