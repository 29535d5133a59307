import { useTranslation } from 'react-i18next';
import { Frame } from '../Fields.tsx';
import { Icon, type IconName } from '../Icon.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import type { Choice, FieldSpec } from './fields.ts';
import { useFieldLabel } from './use-words.ts';
import type { FieldState } from './use-saved-form.ts';

const STATE_ICONS: Record<NonNullable<FieldState>, IconName> = {
  saving: 'clock',
  saved: 'check',
  failed: 'alert',
  kept: 'info',
};

/** One field of the dossier: label, control, what is wrong with it, and whether it is saved. */
export function SectionField({
  spec,
  section,
  required,
  value,
  error,
  state,
  choices,
  onChange,
  onLeave,
  onRetry,
}: {
  spec: FieldSpec;
  section: string;
  required: boolean;
  value: string;
  error: string | undefined;
  state: FieldState;
  /** undefined while it is not known what there is to choose from */
  choices: Choice[] | undefined;
  onChange: (text: string) => void;
  onLeave: () => void;
  onRetry: () => void;
}) {
  const { t, i18n } = useTranslation();
  const label = useFieldLabel(section);
  const { name, control, maxLength, autoComplete } = spec;
  const id = `field-${name}`;
  const specialHint = `dossierHint.${section}.${name}`;
  const hint = spec.hint
    ? t((i18n.exists(specialHint) ? specialHint : `dossierHint.${name}`) as 'dossierHint.ine')
    : undefined;
  const common = { className: 'input', id, name, value };
  return (
    <div className="saved-field">
      <Frame
        field={{ id, name, errors: error ? [error] : undefined }}
        label={required ? `${label(name)} *` : label(name)}
        {...(hint ? { hint } : {})}
      >
        {(described) => {
          const attributes = { ...common, ...described, 'aria-required': required || undefined };
          if (control === 'select') {
            return (
              <ChoiceControl
                attributes={{ ...attributes, autoComplete }}
                label={label(name)}
                choices={choices ?? []}
                emptyWord={t(emptyWord(spec, required, choices))}
                onChange={onChange}
                onLeave={onLeave}
              />
            );
          }
          if (control === 'area') {
            return (
              <textarea
                {...attributes}
                rows={4}
                maxLength={maxLength}
                onBlur={onLeave}
                onChange={(event) => onChange(event.target.value)}
              />
            );
          }
          return (
            <input
              {...attributes}
              {...INPUTS[control]}
              maxLength={maxLength ?? INPUTS[control].maxLength}
              autoComplete={autoComplete ?? 'off'}
              onBlur={onLeave}
              onChange={(event) => onChange(event.target.value)}
            />
          );
        }}
      </Frame>
      {state ? (
        <p className={`field-state ${state}`}>
          <Icon name={STATE_ICONS[state]} />
          {t(`savedForm.state.${state}`)}
          {state === 'failed' ? (
            <button
              type="button"
              className="button small"
              aria-label={t('savedForm.retryField', { field: label(name) })}
              onClick={onRetry}
            >
              {t('savedForm.retry')}
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

const INPUTS = {
  text: { type: 'text', inputMode: undefined, maxLength: undefined },
  year: { type: 'text', inputMode: 'numeric', maxLength: 4 },
  number: { type: 'text', inputMode: 'numeric', maxLength: 3 },
  date: { type: 'date', inputMode: undefined, maxLength: undefined },
  phone: { type: 'tel', inputMode: 'tel', maxLength: 30 },
} as const;

/** What stands for no choice: also why there is nothing to choose yet. */
function emptyWord({ list, listBy }: FieldSpec, required: boolean, choices: Choice[] | undefined) {
  if (list && listBy && choices === undefined)
    return `savedForm.first.${listBy.field}` as 'savedForm.first.year';
  if (list && choices?.length === 0) return 'savedForm.nothingToChoose';
  return required ? 'savedForm.choose' : 'savedForm.chooseOrNot';
}
