import type { AccountRefusal } from '../domain/index.ts';

export const accountWorkflow = 'account';

export interface AccountInput {
  dossierNumber: string;
  /** IANA zone in which the days of the activation period are counted. */
  timeZone: string;
}

/** Update `activate`: the link of `generation` was used. Accepted again for a link already used by the same request only (update id). */
export const activateUpdate = 'activate';
export interface ActivateRequest {
  generation: number;
}

/** Update `renewActivation`: « J'ai perdu mon code d'activation ». Answers an AccountStanding. */
export const renewActivationUpdate = 'renewActivation';

/** Query `accountStanding`. */
export const accountStandingQuery = 'accountStanding';
export interface AccountStanding {
  status: 'pending' | 'active' | 'destroyed';
  generation: number;
  /** ISO instant, exclusive. */
  expiresAt: string;
}

/** `ApplicationFailure.type` of a refused update; `details[0]` is `{ code: AccountRefusal }`. */
export const accountRefusedFailure = 'AccountRefused';
export interface AccountRefusalDetails {
  code: AccountRefusal;
}
