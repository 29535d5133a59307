import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { calendarDayInWords } from '../../utils/dates.ts';
import type { Choice, FieldSpec, Texts } from './fields.ts';

/** The label of a field as the guide has it; some sections call the same field otherwise. */
export function useFieldLabel(section: string): (name: string) => string {
  const { t, i18n } = useTranslation();
  return (name) => {
    const special = `dossierField.${section}.${name}`;
    const general = `dossierField.${name}`;
    return t((i18n.exists(special) ? special : general) as 'dossierField.nationality', {
      defaultValue: name,
    });
  };
}

/** The fields that a section still needs, in words: « Code postal, Commune ». */
export function useMissing(): (section: { id: string; missing: string[] }) => string {
  const { t, i18n } = useTranslation();
  return ({ id, missing }) => {
    const words = missing.map((field) => {
      // Chosen or typed, it is one school.
      const name = field === 'schoolName' ? 'schoolId' : field;
      const special = `dossierField.${id}.${name}`;
      const key = i18n.exists(special) ? special : `dossierField.${name}`;
      return t(key as 'dossierField.nationality', { defaultValue: name });
    });
    return [...new Set(words)].join(', ');
  };
}

/** What a field's own few choices are called. */
export function useOptions(): (spec: FieldSpec) => Choice[] {
  const { t } = useTranslation();
  return ({ name, options = [] }) =>
    options.map((value) => ({
      value,
      label: t(`dossierChoice.${name}.${value}` as 'dossierChoice.result.obtained'),
    }));
}

/** The value of a field in words, for reading. */
export function valueInWords(
  t: TFunction,
  { name, control }: FieldSpec,
  texts: Texts,
  choices: Choice[] | undefined,
): string {
  const text = texts[name] ?? '';
  if (control === 'date' && text) return calendarDayInWords(t, text);
  return choices?.find(({ value }) => value === text)?.label ?? text;
}
