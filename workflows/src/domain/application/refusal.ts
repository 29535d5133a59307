/**
 * Why a command was refused: a stable code that becomes the HTTP problem's `code`, and facts that help to
 * say what is wrong. Codes are a contract with the screens.
 */
export const refusalCodes = [
  'forbidden',
  'outOfScope',
  'notApplied',
  'alreadyApplied',
  'outsideWindow',
  'applicationLimitReached',
  'applicationEnded',
  'stalePage',
  'unknownPiece',
  'fileHandedOver',
  'pieceClosed',
  'pieceEmpty',
  'notConcernedNotAllowed',
  'notDeclaredNotConcerned',
  'piecesMissing',
  'returnDatePassed',
  'pieceDuePassed',
  'processingBegun',
  'notTransmitted',
  'alreadyReceived',
  'fileNotUnderCheck',
  'pieceNotHandedOver',
  'dueDateNotAhead',
  'piecesNotChecked',
  'noPieceRefused',
  'fileNotComplete',
  'decisionAlreadyValidated',
  'decisionAlreadyPublished',
  'noDecisionEntered',
  'samePerson',
  'nothingToReply',
  'alreadyReplied',
  'replyDatePassed',
  'unknownCondition',
  'conditionClosed',
  'conditionEmpty',
  'conditionDuePassed',
  'conditionTwice',
  'noWaitingList',
  'rankTaken',
  'rankWouldWorsen',
  'notOnWaitingList',
  'nothingToExtend',
  'dateNotLater',
  'nothingToCorrect',
  'correctionWaiting',
  'noCorrectionProposed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  refused: RefusalCode;
  details?: Record<string, string | string[]>;
}

export function refuse(refused: RefusalCode, details?: Refusal['details']): Refusal {
  return details === undefined ? { refused } : { refused, details };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
