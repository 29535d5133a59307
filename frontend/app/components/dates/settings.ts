import type { components } from '../../api/catalogue.d.ts';
import { instantOfWall, wallTime } from '../../utils/dates.ts';

type Schemas = components['schemas'];

/** How a setting is entered and told. */
export type SettingKind = 'day' | 'instant' | 'whole' | 'factor' | 'flag' | 'choice';
export type Setting = {
  /** As the change log names it, e.g. `extendedTo.closesOn` */
  field: string;
  kind: SettingKind;
  required: boolean;
  options?: readonly string[];
};
export type SettingValue = string | number | boolean | null;
export type SettingValues = Record<string, SettingValue>;

const day = (field: string, required = false): Setting => ({ field, kind: 'day', required });
const instant = (field: string): Setting => ({ field, kind: 'instant', required: false });

/** The campaign's own dates, then the extension that counts for everybody at once. */
export const CAMPAIGN_SETTINGS: readonly Setting[] = [
  day('opensOn', true),
  day('closesOn', true),
  day('endsOn', true),
  { field: 'applicationLimit', kind: 'whole', required: true },
  day('extendedTo.closesOn'),
  day('extendedTo.returnOn'),
  instant('extendedTo.publicationAt'),
  day('extendedTo.replyOn'),
  day('extendedTo.waitingListClosesOn'),
  instant('graceUntil'),
];

export const PROGRAMME_SETTINGS: readonly Setting[] = [
  day('opensOn', true),
  day('closesOn', true),
  day('returnOn', true),
  instant('publicationAt'),
  day('replyOn'),
  { field: 'replyDaysAfterPublication', kind: 'whole', required: true },
  day('conditionsOn'),
  day('waitingListClosesOn'),
  { field: 'capacity', kind: 'whole', required: false },
  { field: 'overCall', kind: 'factor', required: true },
  { field: 'reception', kind: 'choice', required: true, options: ['automatic', 'manual'] },
  { field: 'lateFiles', kind: 'choice', required: true, options: ['refuse', 'transmitIfComplete'] },
  { field: 'decidesOnIncomplete', kind: 'flag', required: true },
];

/** The settings by the names of the change log. */
export function valuesOf(
  settings: Schemas['CampaignSettings'] | Schemas['ProgrammeSettings'],
): SettingValues {
  const { extendedTo = {}, ...own } = settings as Schemas['CampaignSettings'];
  return {
    ...own,
    ...Object.fromEntries(
      Object.entries(extendedTo).map(([field, value]) => [`extendedTo.${field}`, value]),
    ),
  };
}

/** What a form's field holds of a value. */
export function toText({ kind }: Setting, value: SettingValue, zone: string): string {
  if (value === null) return '';
  return kind === 'instant' ? wallTime(String(value), zone) : String(value);
}

/** What was typed as a value, or the key of what is wrong with it. */
export function readSetting(
  { kind, required, options }: Setting,
  text: string,
  zone: string,
): { value: SettingValue } | { error: string } {
  const typed = text.trim();
  if (typed === '') return required ? { error: 'dates.error.required' } : { value: null };
  switch (kind) {
    case 'day':
      return isDay(typed) ? { value: typed } : { error: 'dates.error.day' };
    case 'instant':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed) && isDay(typed.slice(0, 10))
        ? { value: instantOfWall(typed, zone) }
        : { error: 'dates.error.instant' };
    case 'whole':
      return /^\d{1,6}$/.test(typed) ? { value: Number(typed) } : { error: 'dates.error.whole' };
    case 'factor': {
      const factor = Number(typed.replace(',', '.'));
      return factor >= 1 ? { value: factor } : { error: 'dates.error.factor' };
    }
    case 'flag':
      return { value: typed === 'true' };
    case 'choice':
      return options?.includes(typed) ? { value: typed } : { error: 'dates.error.required' };
  }
}

/** What a form would change, in the order of the page, or what is wrong with its fields. */
export function readSettings(
  settings: readonly Setting[],
  form: FormData,
  present: SettingValues,
  zone: string,
): { changes: SettingChange[]; errors: Record<string, string> } {
  const changes: SettingChange[] = [];
  const errors: Record<string, string> = {};
  for (const setting of settings) {
    const { field } = setting;
    const read = readSetting(setting, String(form.get(field) ?? ''), zone);
    if ('error' in read) errors[field] = read.error;
    else if (read.value !== (present[field] ?? null)) {
      changes.push({ field, from: present[field] ?? null, to: read.value });
    }
  }
  return { changes, errors };
}

export type SettingChange = { field: string; from: SettingValue; to: SettingValue };

/** The body of a change: `extendedTo.closesOn` goes into its own object. */
export function changeBody(
  changes: readonly SettingChange[],
  expectedVersion: number,
): { expectedVersion: number; extendedTo?: SettingValues } {
  const own: SettingValues = {};
  const extendedTo: SettingValues = {};
  for (const { field, to } of changes) {
    const [group, name] = field.split('.');
    if (group === 'extendedTo' && name !== undefined) extendedTo[name] = to;
    else own[field] = to;
  }
  return {
    ...own,
    ...(Object.keys(extendedTo).length > 0 ? { extendedTo } : {}),
    expectedVersion,
  };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
