import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ROW_FIELDS, type Texts } from './fields.ts';
import { SectionFacts } from './SectionFacts.tsx';
import { pathOf, type RowSectionId } from './sections.ts';
import type { ChoiceLists } from './use-choices.ts';

export type ShownRow = { id: string; texts: Texts };

/** The rows of a section as cards, the oldest year first as in the guide. */
export function RowCards({
  section,
  rows,
  lists,
  editable = false,
  heading: Heading,
}: {
  section: RowSectionId;
  rows: ShownRow[];
  lists: ChoiceLists;
  editable?: boolean;
  heading: 'h2' | 'h3';
}) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="muted">{t('dossier.noRows')}</p>;
  return (
    <ul className="card-list">
      {rows.map(({ id, texts }) => {
        const name = rowName(texts);
        return (
          <li key={id} className="card row-card">
            <Heading>{name}</Heading>
            <SectionFacts
              section={section}
              fields={ROW_FIELDS[section].filter(({ name: field }) => !NAMING.includes(field))}
              texts={texts}
              lists={lists}
              brief
            />
            {editable ? (
              <div className="actions">
                <Link
                  className="button small"
                  to={`${pathOf(section)}/${id}`}
                  aria-label={t('dossier.editRow', { name })}
                >
                  {t('dossier.edit')}
                </Link>
                <Link
                  className="button small danger"
                  to={`${pathOf(section)}/${id}/remove`}
                  aria-label={t('dossier.removeRow', { name })}
                >
                  {t('dossier.remove')}
                </Link>
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

const NAMING = ['year', 'title'];

/** « 2014 – Animateur »; an internship has no title, its employer names it. */
export function rowName(texts: Texts): string {
  return [texts.year, texts.title ?? texts.employer].filter(Boolean).join(' – ');
}
