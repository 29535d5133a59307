import type { ApplicationCommand } from '../commands.ts';
import * as candidate from './candidate-rules.ts';
import * as commission from './commission-rules.ts';
import * as manager from './manager-rules.ts';
import type { PartRule, Rule } from './rule.ts';

/** Every command on an existing application, and its rule. */
export const rules: {
  [T in ApplicationCommand['type']]: Rule<T> | PartRule<T>;
} = {
  depositPiece: candidate.depositPiece,
  removePiece: candidate.removePiece,
  declareNotConcerned: candidate.declareNotConcerned,
  undoNotConcerned: candidate.undoNotConcerned,
  transmit: candidate.transmit,
  cancel: candidate.cancel,
  receive: manager.receive,
  acceptPiece: manager.acceptPiece,
  refusePiece: manager.refusePiece,
  declareComplete: manager.declareComplete,
  declareIncomplete: manager.declareIncomplete,
  extendDeadline: manager.extendDeadline,
  enterDecision: commission.enterDecision,
  validateDecision: commission.validateDecision,
  depositConditionPiece: candidate.depositConditionPiece,
  fulfilCondition: manager.fulfilCondition,
  rejectCondition: manager.rejectCondition,
  confirm: candidate.confirm,
  withdraw: candidate.withdraw,
  withdrawForCandidate: manager.withdrawForCandidate,
  correctDecision: commission.correctDecision,
  approveCorrection: commission.approveCorrection,
  dropCorrection: commission.dropCorrection,
};
