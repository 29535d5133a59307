import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

/**
 * A labelled input of a conform form, with its hint and its error tied to it.
 * Errors are keys of the locale files: the schema says what is wrong, the page says it in words.
 */
export function TextField({
  field,
  label,
  hint,
  type = 'text',
  autoComplete,
  showValue = true,
}: {
  field: FieldMetadata<string>;
  label: string;
  hint?: string;
  type?: 'text' | 'email' | 'password';
  autoComplete: string;
  /** false for passwords: they are never sent back to the page */
  showValue?: boolean;
}) {
  const { t } = useTranslation();
  const error = field.errors?.[0];
  const hintId = hint ? `${field.id}-hint` : undefined;
  const errorId = error ? `${field.id}-error` : undefined;
  return (
    <div className={error ? 'field invalid' : 'field'}>
      <label htmlFor={field.id}>{label}</label>
      {hint ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={errorId}>
          <Icon name="alert" />
          {t(error as 'problem.unknown')}
        </p>
      ) : null}
      <input
        className="input"
        id={field.id}
        name={field.name}
        type={type}
        autoComplete={autoComplete}
        required
        defaultValue={showValue ? field.initialValue : undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
        spellCheck={type === 'text' ? undefined : false}
        autoCapitalize={type === 'text' ? undefined : 'none'}
      />
    </div>
  );
}
