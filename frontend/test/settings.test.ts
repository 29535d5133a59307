import {
  changeBody,
  CAMPAIGN_SETTINGS,
  PROGRAMME_SETTINGS,
  readSetting,
  readSettings,
  toText,
  valuesOf,
  type Setting,
} from '../app/components/dates/settings.ts';
import en from '../app/locales/en.json' with { type: 'json' };
import fr from '../app/locales/fr.json' with { type: 'json' };

const ZONE = 'Europe/Paris';

const campaign = {
  id: '2026',
  version: 3,
  timeZone: ZONE,
  opensOn: '2026-03-01',
  closesOn: '2026-04-21',
  endsOn: '2026-09-30',
  applicationLimit: 10,
  graceUntil: null,
  retentionMonths: 24,
  extendedTo: {
    closesOn: null,
    returnOn: '2026-05-04',
    replyOn: null,
    waitingListClosesOn: null,
    publicationAt: '2026-06-02T08:00:00.000Z',
  },
};

/** The campaign's form as the page shows it, with some fields typed over. */
function sent(typed: Record<string, string> = {}): FormData {
  const values = valuesOf(campaign);
  const form = new FormData();
  for (const setting of CAMPAIGN_SETTINGS) {
    const shown = toText(setting, values[setting.field] ?? null, ZONE);
    form.set(setting.field, typed[setting.field] ?? shown);
  }
  return form;
}

const read = (form: FormData) => readSettings(CAMPAIGN_SETTINGS, form, valuesOf(campaign), ZONE);

describe('the form of settings', () => {
  test('changes nothing when it is sent as it was shown', () => {
    expect(read(sent())).toEqual({ changes: [], errors: {} });
  });

  test('tells what it would change, from what to what', () => {
    const form = sent({
      'extendedTo.returnOn': '2026-05-11',
      graceUntil: '2026-04-22T12:00',
      'extendedTo.publicationAt': '',
      applicationLimit: '12',
    });
    expect(read(form)).toEqual({
      errors: {},
      changes: [
        { field: 'applicationLimit', from: 10, to: 12 },
        { field: 'extendedTo.returnOn', from: '2026-05-04', to: '2026-05-11' },
        { field: 'extendedTo.publicationAt', from: '2026-06-02T08:00:00.000Z', to: null },
        { field: 'graceUntil', from: null, to: '2026-04-22T10:00:00.000Z' },
      ],
    });
  });

  test('names every field that cannot be read', () => {
    const form = sent({ opensOn: '', closesOn: '2026-02-30', applicationLimit: 'dix' });
    expect(read(form).errors).toEqual({
      opensOn: 'dates.error.required',
      closesOn: 'dates.error.day',
      applicationLimit: 'dates.error.whole',
    });
  });

  test.each([
    ['factor', '1,15', { value: 1.15 }],
    ['factor', '0.9', { error: 'dates.error.factor' }],
    ['factor', 'deux', { error: 'dates.error.factor' }],
    ['flag', 'true', { value: true }],
    ['instant', '2026-04-22', { error: 'dates.error.instant' }],
    ['whole', '', { value: null }],
  ] as const)('reads a %s « %s »', (kind, text, expected) => {
    const setting: Setting = { field: 'any', kind, required: false };
    expect(readSetting(setting, text, ZONE)).toEqual(expected);
  });
});

test('a change names its version, and an extension keeps its own object', () => {
  const changes = [
    { field: 'closesOn', from: null, to: '2026-04-25' },
    { field: 'extendedTo.returnOn', from: null, to: '2026-05-11' },
  ];
  expect(changeBody(changes, 3)).toEqual({
    closesOn: '2026-04-25',
    extendedTo: { returnOn: '2026-05-11' },
    expectedVersion: 3,
  });
  expect(changeBody([], 3)).toEqual({ expectedVersion: 3 });
});

test.each([
  ['French', fr.dates.field],
  ['English', en.dates.field],
])('every setting has its name in %s', (_language, names) => {
  const named = (field: string) =>
    field
      .split('.')
      .reduce<unknown>(
        (tree, part) => (tree as Record<string, unknown> | undefined)?.[part],
        names,
      );
  const fields = [...CAMPAIGN_SETTINGS, ...PROGRAMME_SETTINGS].map(({ field }) => field);
  expect(fields.filter((field) => typeof named(field) !== 'string')).toEqual([]);
});
