import type { TFunction } from 'i18next';

/** The sentence for a problem's `code`, or the general one for a code that no screen knows. */
export function problemText(t: TFunction, code: string): string {
  return t(`problem.${code}` as 'problem.unknown', { defaultValue: t('problem.unknown') });
}

/** What stands above it: one problem is none of the request, which counts. */
export function problemTitle(t: TFunction, code: string): string {
  return t(code === 'recordedLater' ? 'problem.recordedTitle' : 'problem.title');
}
