import { bacSeriesOf } from '../lists/bac-series.ts';
import { formationKinds, mentions } from '../lists/named-codes.ts';
import type { FileNames } from '../schemas/file.ts';
import type { Dependencies } from './dependencies.ts';
import type { WholeFile } from './staff-file.ts';

type Text = { fr: string; en: string };

/**
 * What the codes in a dossier mean, for those who read it without the lists. A code that no list has (student records
 * may know others) has no name. Countries are left out: their codes are the world's.
 */
export function namesInFile({ communes }: Pick<Dependencies, 'communes'>, file: WholeFile) {
  const series = bacSeriesOf();
  const lists: Record<keyof FileNames, (code: string) => Text | undefined> = {
    series: (code) => series.find((one) => one.code === code),
    mention: (code) => mentions.find((one) => one.code === code),
    kind: (code) => formationKinds.find((one) => one.code === code),
    departement: (code) => sameInBoth(communes.departements.find((one) => one.code === code)),
    communeInsee: (code) => sameInBoth(communes.find(code)),
  };
  const holders: Record<string, unknown>[] = [
    file.sections.address.values,
    file.sections.baccalaureate.values,
    ...file.internalCurriculum.map((year) => ({ ...year })),
    ...file.externalCurriculum.map(({ values }) => values),
  ];
  const named = Object.entries(lists).map(([field, find]) => {
    const codes = new Set(holders.map((values) => values[field]).filter(isText));
    const names = [...codes].flatMap((code) => {
      const name = find(code);
      return name === undefined ? [] : [[code, { fr: name.fr, en: name.en }]];
    });
    return [field, Object.fromEntries(names)];
  });
  return Object.fromEntries(named) as FileNames;
}

const sameInBoth = (place: { name: string } | undefined): Text | undefined =>
  place && { fr: place.name, en: place.name };

const isText = (value: unknown): value is string => typeof value === 'string';
