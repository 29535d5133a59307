import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

/** What is read of a field here; one of conform's has it all. */
export type Field = {
  id: string;
  name: string;
  errors?: string[] | undefined;
  initialValue?: string | undefined;
};

type Described = {
  /** For the control: what makes it valid or not, and what describes it. */
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

/**
 * Label, hint and error around one control of a conform form, tied to it.
 * Errors are keys of the locale files: the schema says what is wrong, the page says it in words.
 */
export function Frame({
  field,
  label,
  hint,
  children,
}: {
  field: Field;
  label: string;
  hint?: string;
  children: (described: Described) => ReactNode;
}) {
  const { t } = useTranslation();
  const error = field.errors?.[0];
  const hintId = `${field.id}-hint`;
  const errorId = `${field.id}-error`;
  const ids = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
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
      {children({
        'aria-invalid': error ? true : undefined,
        'aria-describedby': ids || undefined,
      })}
    </div>
  );
}

type FieldProps = { field: Field; label: string; hint?: string };

export function TextField({
  type = 'text',
  autoComplete = 'off',
  required = true,
  showValue = true,
  ...props
}: FieldProps & {
  type?: 'text' | 'email' | 'password' | 'number' | 'datetime-local';
  autoComplete?: string;
  required?: boolean;
  /** false for passwords: they are never sent back to the page */
  showValue?: boolean;
}) {
  const { field } = props;
  return (
    <Frame {...props}>
      {(described) => (
        <input
          className="input"
          id={field.id}
          name={field.name}
          type={type}
          autoComplete={autoComplete}
          required={required}
          defaultValue={showValue ? field.initialValue : undefined}
          spellCheck={type === 'text' ? undefined : false}
          autoCapitalize={type === 'text' ? undefined : 'none'}
          {...described}
        />
      )}
    </Frame>
  );
}

export function TextArea({ required = true, ...props }: FieldProps & { required?: boolean }) {
  const { field } = props;
  return (
    <Frame {...props}>
      {(described) => (
        <textarea
          className="input"
          id={field.id}
          name={field.name}
          rows={3}
          maxLength={2000}
          required={required}
          defaultValue={field.initialValue}
          {...described}
        />
      )}
    </Frame>
  );
}

/** @param min the first day that may be chosen, `YYYY-MM-DD` */
export function DayField({
  min,
  required = true,
  ...props
}: FieldProps & { min?: string; required?: boolean }) {
  const { field } = props;
  return (
    <Frame {...props}>
      {(described) => (
        <input
          className="input"
          id={field.id}
          name={field.name}
          type="date"
          min={min}
          required={required}
          defaultValue={field.initialValue}
          {...described}
        />
      )}
    </Frame>
  );
}

export function SelectField({
  placeholder,
  choices,
  required = true,
  ...props
}: FieldProps & {
  /** What stands for no choice; absent where there is always one */
  placeholder?: string;
  choices: { value: string; label: string }[];
  required?: boolean;
}) {
  const { field } = props;
  return (
    <Frame {...props}>
      {(described) => (
        <select
          className="input"
          id={field.id}
          name={field.name}
          required={required}
          defaultValue={field.initialValue ?? ''}
          {...described}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** One box to tick; its words stand beside it. */
export function CheckBox({ field, label }: { field: Field; label: string }) {
  return (
    <div className="choice">
      <input
        type="checkbox"
        id={field.id}
        name={field.name}
        defaultChecked={field.initialValue === 'on'}
        aria-invalid={field.errors ? true : undefined}
      />
      <label htmlFor={field.id}>{label}</label>
    </div>
  );
}

export function RadioGroup({
  field,
  label,
  choices,
  fallback,
}: {
  field: Field;
  label: string;
  choices: { value: string; label: string; text: string }[];
  /** Chosen until the person chooses */
  fallback: string;
}) {
  const { t } = useTranslation();
  const error = field.errors?.[0];
  return (
    <fieldset className={error ? 'field invalid' : 'field'} id={field.id}>
      <legend>{label}</legend>
      {error ? (
        <p className="error">
          <Icon name="alert" />
          {t(error as 'problem.unknown')}
        </p>
      ) : null}
      <ul className="choices">
        {choices.map(({ value, label: name, text }) => (
          <li key={value} className="explained-choice">
            <input
              type="radio"
              id={`${field.id}-${value}`}
              name={field.name}
              value={value}
              defaultChecked={(field.initialValue ?? fallback) === value}
              aria-describedby={`${field.id}-${value}-text`}
              required
            />
            <div>
              <label htmlFor={`${field.id}-${value}`}>{name}</label>
              <p className="hint" id={`${field.id}-${value}-text`}>
                {text}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
