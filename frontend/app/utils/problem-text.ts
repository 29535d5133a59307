import type { TFunction } from 'i18next';

/** The sentence for a problem's `code`, or the general one for a code that no screen knows. */
export function problemText(t: TFunction, code: string): string {
  return t(`problem.${code}` as 'problem.unknown', { defaultValue: t('problem.unknown') });
}
