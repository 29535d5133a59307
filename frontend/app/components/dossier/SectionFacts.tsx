import { useTranslation } from 'react-i18next';
import { choicesAt, shownFields, type FieldSpec, type Texts } from './fields.ts';
import type { ChoiceLists } from './use-choices.ts';
import { useFieldLabel, useOptions, valueInWords } from './use-words.ts';

/** What a section or row holds, for reading; fields that are empty are left out where `brief`. */
export function SectionFacts({
  section,
  fields,
  texts,
  lists,
  brief = false,
}: {
  section: string;
  fields: readonly FieldSpec[];
  texts: Texts;
  lists: ChoiceLists;
  brief?: boolean;
}) {
  const { t } = useTranslation();
  const label = useFieldLabel(section);
  const optionsOf = useOptions();
  const facts = shownFields(fields, texts)
    .filter(({ name }) => {
      if (texts[name]) return true;
      // Two fields of the form, one school; a number, or why there is none.
      const elsewhere: Record<string, string | undefined> = {
        schoolId: texts.schoolName,
        ineExemption: texts.ine,
        ine: texts.ineExemption,
      };
      return !brief && name !== 'schoolName' && !elsewhere[name];
    })
    .map((spec) => {
      const at = choicesAt(spec, texts);
      const choices = spec.options ? optionsOf(spec) : at ? lists[at] : undefined;
      return { name: spec.name, value: valueInWords(t, spec, texts, choices) };
    });
  if (facts.length === 0) return <p className="muted">{t('dossier.nothing')}</p>;
  return (
    <dl className="facts-list wide">
      {facts.map(({ name, value }) => (
        <div key={name} className="fact">
          <dt>{label(name === 'schoolName' ? 'schoolId' : name)}</dt>
          <dd className="preformatted">{value || t('dossier.notGiven')}</dd>
        </div>
      ))}
    </dl>
  );
}
