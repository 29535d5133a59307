import { ProblemError } from '@admis/kit';

const details = {
  activationInvalid: 'This activation link is not one of ours.',
  activationExpired: 'This activation link has expired; the account and its data were destroyed.',
  activationUsed: 'This account is active already.',
  activationReplaced: 'A newer activation link was sent; only the newest one works.',
  resetInvalid: 'This reset link is not one of ours.',
  resetExpired: 'This reset link has expired.',
  resetUsed: 'This reset link, or one sent at the same time, was used already.',
  emailChangeInvalid: 'This confirmation link is not one of ours.',
  emailChangeExpired: 'This confirmation link has expired.',
  emailChangeUsed: 'This address is confirmed already.',
  emailChangeReplaced: 'Another address was asked for later; only the newest link works.',
} as const;

export type LinkProblem = keyof typeof details;

/** 410: the link leads nowhere (any more); `code` says why. */
export function linkProblem(code: LinkProblem): ProblemError {
  return new ProblemError(410, code, details[code]);
}
