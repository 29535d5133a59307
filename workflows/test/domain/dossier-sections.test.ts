import { describe, expect, it, test } from '@jest/globals';
import { accessToSection, missingFields } from '../../src/domain/index.ts';

const sections = ['personal', 'address', 'baccalaureate'] as const;
const owned = ['personal', 'baccalaureate'];
const phones = ['phone', 'mobilePhone'];

describe('who may write where in a dossier', () => {
  it('is this table', () => {
    const table = Object.fromEntries(
      (['none', 'pending', 'filled', 'notFound'] as const).flatMap((records) =>
        ([false, true, 'unknown'] as const).map((applied) => [
          `${records}, applied: ${applied}`,
          sections.map((section) => {
            const ownedByRecords = records === 'filled' ? owned : [];
            const access = accessToSection(section, { records, ownedByRecords, applied });
            const { locked, editable } = access;
            return `${locked ?? 'open'} ${typeof editable === 'string' ? editable : editable.length}`;
          }),
        ]),
      ),
    );
    const free = ['open all', 'open all', 'open all'];
    const applied = ['applied 0', 'open all', 'open all'];
    const unknown = ['unknown 0', 'open all', 'open all'];
    const with3 = (row: string[], third: string) => [...row.slice(0, 2), third];
    expect(table).toEqual({
      'none, applied: false': free,
      'none, applied: true': applied,
      'none, applied: unknown': unknown,
      'notFound, applied: false': free,
      'notFound, applied: true': applied,
      'notFound, applied: unknown': unknown,
      'pending, applied: false': ['recordsPending 2', 'open all', 'recordsPending 0'],
      'pending, applied: true': with3(applied, 'recordsPending 0'),
      'pending, applied: unknown': with3(unknown, 'recordsPending 0'),
      'filled, applied: false': ['records 2', 'open all', 'records 0'],
      'filled, applied: true': with3(applied, 'records 0'),
      'filled, applied: unknown': with3(unknown, 'records 0'),
    });
  });

  it('leaves a student their phone numbers, and what the records have nothing of', () => {
    const standing = { records: 'filled', ownedByRecords: ['personal'], applied: false } as const;
    expect(accessToSection('personal', standing).editable).toEqual(phones);
    expect(accessToSection('baccalaureate', standing)).toEqual({ locked: null, editable: 'all' });
  });
});

describe('what a section still needs', () => {
  test.each([
    ['personal', {}, ['nationality', 'ine']],
    ['personal', { nationality: 'FR', ine: '1234567890V' }, []],
    ['personal', { nationality: 'VN', ine: null, ineExemption: 'foreignNeverInFrance' }, []],
    ['address', {}, ['country', 'line1', 'town']],
    ['address', { country: 'FR', line1: '5, rue Basse' }, ['postalCode', 'communeInsee']],
    ['address', { country: 'IE', line1: 'Main Street', town: 'Cong' }, []],
    ['baccalaureate', { year: 2024 }, ['series', 'country']],
    ['baccalaureate', { year: 2024, series: '0031', country: 'VN' }, []],
    [
      'baccalaureate',
      { year: 2024, series: 'G', country: 'FR' },
      ['departement', 'communeInsee', 'schoolName'],
    ],
  ] as const)('%s %j: %j', (section, values, missing) => {
    expect(missingFields(section, values)).toEqual(missing);
  });
});
