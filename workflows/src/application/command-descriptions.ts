import type { UpdateName } from '../messages/application.ts';

/** What each command means, for operators in the Temporal UI. */
export const commandDescriptions: Record<UpdateName, string> = {
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
  extendDeadline: 'The manager moves one deadline of this application',
  enterDecision: 'A commission member enters a decision',
  validateDecision: 'The commission chair validates the decision',
  depositConditionPiece: 'The candidate hands in what a condition asks for',
  fulfilCondition: 'The manager finds a condition met',
  rejectCondition: 'The manager sends a condition back, or finds it not met',
  confirm: 'The candidate confirms',
  withdraw: 'The candidate withdraws',
  withdrawForCandidate: 'The manager records that the candidate withdraws',
  correctDecision: 'The commission chair proposes to correct the published decision',
  approveCorrection: 'A second person puts the correction in force',
  dropCorrection: 'The correction is dropped',
};
