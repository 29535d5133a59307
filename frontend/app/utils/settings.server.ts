import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { PastChange } from '../components/dates/PastChanges.tsx';
import {
  changeBody,
  readSettings,
  toText,
  valuesOf,
  type Setting,
  type SettingChange,
} from '../components/dates/settings.ts';
import type { components } from '../api/catalogue.d.ts';
import { problemPage, type Answer } from './api.server.ts';

type Schemas = components['schemas'];
type Settings = Schemas['CampaignSettings'] | Schemas['ProgrammeSettings'];

/** What the page of settings shows after a post that changed nothing yet. */
export type SettingsAnswer = {
  /** What was typed; absent where the page shows the settings as they are now */
  texts?: Record<string, string>;
  errors: Record<string, string>;
  review?: { changes: SettingChange[]; version: number };
  stale?: PastChange[];
  /** Of the whole form, a key of the locale files */
  error?: string;
};

export function textsOf(
  settings: readonly Setting[],
  present: Settings,
  zone: string,
): Record<string, string> {
  const values = valuesOf(present);
  return Object.fromEntries(
    settings.map((setting) => [
      setting.field,
      toText(setting, values[setting.field] ?? null, zone),
    ]),
  );
}

/**
 * The action of a page of settings: `review` tells what would change, `apply` changes it, and a page that is out
 * of date is told what somebody else changed meanwhile.
 */
export async function changeSettings(
  context: AppLoadContext,
  form: FormData,
  {
    settings,
    present,
    zone,
    page,
    patch,
    findChanges,
  }: {
    settings: readonly Setting[];
    present: Settings;
    zone: string;
    /** Where to go when it is done */
    page: string;
    patch: (body: ReturnType<typeof changeBody>) => Promise<Answer<unknown>>;
    /** Those of this campaign or programme alone */
    findChanges: () => Promise<PastChange[]>;
  },
) {
  const texts = Object.fromEntries(
    settings.map(({ field }) => [field, String(form.get(field) ?? '')]),
  );
  const version = Number(form.get('expectedVersion'));
  const { changes, errors } = readSettings(settings, form, valuesOf(present), zone);
  const refuse = (answer: Partial<SettingsAnswer>, status: number) =>
    data<SettingsAnswer>({ texts, errors, ...answer }, { status });
  const stale = async () => {
    const newer = (await findChanges()).filter((change) => change.version > version);
    // What was typed was about other values.
    return data<SettingsAnswer>({ errors: {}, stale: newer }, { status: 409 });
  };

  if (version !== present.version) return stale();
  if (Object.keys(errors).length > 0) return refuse({}, 400);
  if (form.get('intent') !== 'apply' || changes.length === 0) {
    return refuse({ review: { changes, version } }, 200);
  }
  const answer = await patch(changeBody(changes, version));
  if (answer.ok) {
    context.flash.put({ tone: 'success', code: 'changed' });
    return redirect(page);
  }
  const { status, code, errors: faults = [] } = answer.problem;
  if (code === 'stalePage') return stale();
  if (status === 400) return refuse({ errors: faultsOf(faults) }, 400);
  if (status === 409 || status === 503) return refuse({ error: `problem.${code}` }, status);
  throw problemPage(answer.problem);
}

/** `body.extendedTo.closesOn` is the field `extendedTo.closesOn`. */
function faultsOf(faults: { path: string; code?: string }[]): Record<string, string> {
  return Object.fromEntries(
    faults.map(({ path, code }) => [
      path.replace(/^body\./, ''),
      code === 'wrongOrder' ? 'dates.error.wrongOrder' : 'dates.error.invalid',
    ]),
  );
}
