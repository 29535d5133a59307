import { useTranslation } from 'react-i18next';
import { useInstitution } from '../../utils/use-institution.ts';
import { FORM_FIELDS, isAbroad, type Texts } from './fields.ts';
import type { SectionPart } from './section-page.server.ts';
import { SectionFacts } from './SectionFacts.tsx';
import { SectionForm } from './SectionForm.tsx';
import { LockNotice } from './SectionNotices.tsx';
import { neighboursOf, pathOf } from './sections.ts';
import { SectionSteps } from './SectionSteps.tsx';
import type { ChoiceLists } from './use-choices.ts';

/** A section of one form: what may be changed as a form, the rest to read, with the reason. */
export function FormSection({
  part,
  person,
  number,
  student,
  answer,
}: {
  part: Extract<SectionPart, { kind: 'form' }>;
  person: { lastName: string; firstName: string; email: string };
  number: string;
  /** Of the university, now or before: student records know them */
  student: boolean;
  answer:
    | {
        texts: Texts;
        errors: Record<string, string>;
        code?: string | undefined;
        lists: ChoiceLists;
      }
    | undefined;
}) {
  const { t } = useTranslation();
  const { email } = useInstitution();
  const { section, version, locked, editable, texts, readable, lists } = part;
  const all = FORM_FIELDS[section];
  const open = all.filter(({ name }) => editable.includes(name));
  const fixed = all.filter(({ name }) => !editable.includes(name));
  const lead = (typed: Texts) => {
    // Abroad fewer fields are mandatory.
    const abroad = section === 'address' && isAbroad(typed);
    const whose = student ? 'Student' : abroad ? 'Abroad' : '';
    return t(`sectionLead.${section}${whose}` as 'sectionLead.address');
  };
  return (
    <div className="stack">
      <LockNotice section={section} locked={locked} />
      {section === 'personal' ? (
        <section className="card" aria-labelledby="identity">
          <h2 id="identity">{t('dossier.identity')}</h2>
          <dl className="facts-list wide">
            <div className="fact">
              <dt>{t('dossier.lastName')}</dt>
              <dd>{person.lastName}</dd>
            </div>
            <div className="fact">
              <dt>{t('dossier.firstName')}</dt>
              <dd>{person.firstName}</dd>
            </div>
            <div className="fact">
              <dt>{t('dossier.email')}</dt>
              <dd>{person.email}</dd>
            </div>
          </dl>
          <p className="muted">{t('dossier.identityHint', { email })}</p>
        </section>
      ) : null}
      {fixed.length > 0 ? (
        <section className="card" aria-labelledby="fixed">
          <h2 id="fixed">{t('dossier.fixed')}</h2>
          <SectionFacts section={section} fields={fixed} texts={readable} lists={lists} />
        </section>
      ) : null}
      {open.length > 0 ? (
        <SectionForm
          section={section}
          lead={lead}
          fields={open}
          stored={texts}
          answer={answer}
          version={version}
          lists={{ ...lists, ...answer?.lists }}
          saveTo={`${pathOf(section)}/save`}
          number={number}
          draft={section}
          path={pathOf(section)}
          where={neighboursOf(section)}
        />
      ) : (
        <SectionSteps section={section} />
      )}
    </div>
  );
}
