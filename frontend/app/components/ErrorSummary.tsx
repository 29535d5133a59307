import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './Notice.tsx';

/**
 * What keeps a form from being accepted, at its top: each point leads to its field.
 * It takes the focus when it appears, so that it is read out and the keyboard starts from it.
 * @param errors locale keys with what they tell of, or words, and the id of the field each belongs to (none for the whole form)
 */
export function ErrorSummary({
  errors,
}: {
  errors: {
    key: string;
    values?: Record<string, string | number> | undefined;
    words?: string | undefined;
    fieldId?: string | undefined;
  }[];
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.map(({ key, words, fieldId }) => `${fieldId ?? ''} ${words ?? key}`).join();
  useEffect(() => {
    // After conform, which puts the focus into the first wrong field.
    if (shown) queueMicrotask(() => box.current?.focus());
  }, [shown]);
  if (errors.length === 0) return null;
  return (
    <Notice
      tone="danger"
      role="alert"
      tabIndex={-1}
      ref={box}
      title={t(errors.some(({ fieldId }) => fieldId) ? 'common.errorSummary' : 'problem.title')}
    >
      <ul>
        {errors.map(({ key, values, words, fieldId }) => {
          const text =
            words ?? t(key as 'problem.unknown', { ...values, defaultValue: t('problem.unknown') });
          return (
            <li key={`${fieldId} ${text}`}>
              {fieldId ? <a href={`#${fieldId}`}>{text}</a> : text}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
