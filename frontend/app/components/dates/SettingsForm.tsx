import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DayField, SelectField, TextField, type Field } from '../Fields.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import type { Setting } from './settings.ts';

const WORDED = new Set([
  'replyOn',
  'capacity',
  'overCall',
  'conditionsOn',
  'waitingListClosesOn',
  'publicationAt',
  'endsOn',
  'graceUntil',
]);

/** Every setting of a campaign or a programme; sending it only shows what it would change. */
export function SettingsForm({
  groups,
  texts,
  errors,
  version,
}: {
  groups: { title: string; lead?: string; settings: readonly Setting[] }[];
  /** What each field holds */
  texts: Record<string, string>;
  errors: Record<string, string>;
  version: number;
}) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="form settings" noValidate>
      <input type="hidden" name="intent" value="review" />
      <input type="hidden" name="expectedVersion" value={version} />
      {groups.map(({ title, lead, settings }) => (
        <fieldset key={title} className="card form">
          <legend>{title}</legend>
          {lead ? <p className="muted">{lead}</p> : null}
          <div className="setting-grid">
            {settings.map((setting) => (
              <SettingField
                // Other texts are another form: its fields start from them again.
                key={`${setting.field} ${version} ${texts[setting.field]}`}
                setting={setting}
                field={{
                  id: idOf(setting.field),
                  name: setting.field,
                  initialValue: texts[setting.field],
                  errors: errors[setting.field] ? [errors[setting.field] ?? ''] : undefined,
                }}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="actions">
        <SubmitButton>{t('dates.review')}</SubmitButton>
      </div>
    </Form>
  );
}

/** Where ErrorSummary finds a field. */
export function idOf(field: string): string {
  return `setting-${field.replace('.', '-')}`;
}

function SettingField({ setting, field }: { setting: Setting; field: Field }) {
  const { t } = useTranslation();
  const { kind, required, options } = setting;
  const shared = {
    field,
    label: t(`dates.field.${setting.field as 'opensOn'}`),
    ...(WORDED.has(setting.field) ? { hint: t(`dates.hint.${setting.field as 'endsOn'}`) } : {}),
    required,
  };
  switch (kind) {
    case 'day':
      return <DayField {...shared} />;
    case 'instant':
      return <TextField {...shared} type="datetime-local" />;
    case 'whole':
      return <TextField {...shared} type="number" />;
    case 'factor':
      return <TextField {...shared} />;
    case 'flag':
      return (
        <SelectField
          {...shared}
          choices={['true', 'false'].map((value) => ({
            value,
            label: t(value === 'true' ? 'common.yes' : 'common.no'),
          }))}
        />
      );
    case 'choice':
      return (
        <SelectField
          {...shared}
          choices={(options ?? []).map((value) => ({
            value,
            label: t(`dates.choice.${value as 'manual'}`),
          }))}
        />
      );
  }
}
