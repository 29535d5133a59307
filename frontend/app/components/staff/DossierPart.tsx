import { useTranslation } from 'react-i18next';
import { FORM_FIELDS } from '../dossier/fields.ts';
import { InternalCurriculum } from '../dossier/InternalCurriculum.tsx';
import { RowCards } from '../dossier/RowCards.tsx';
import { SectionFacts } from '../dossier/SectionFacts.tsx';
import type { findDossierFile } from './dossier-part.server.ts';

/** The candidate's own dossier, for those who judge the application: to read only. */
export function DossierPart({ file }: { file: Awaited<ReturnType<typeof findDossierFile>> }) {
  const { t } = useTranslation();
  return (
    <section className="section" aria-labelledby="dossier-part">
      <h2 id="dossier-part">{t('file.dossier')}</h2>
      {file ? (
        <div className="stack">
          <div className="dossier-forms">
            {file.forms.map(({ section, texts }) => (
              <section key={section} className="card" aria-labelledby={`part-${section}`}>
                <h3 id={`part-${section}`}>{t(`section.${section}`)}</h3>
                <SectionFacts
                  section={section}
                  fields={FORM_FIELDS[section]}
                  texts={texts}
                  lists={file.lists}
                  brief
                />
              </section>
            ))}
          </div>
          <details className="card">
            <summary>
              {t('common.labelled', {
                label: t('section.internalCurriculum'),
                value: file.internal.rows.length,
              })}
            </summary>
            <InternalCurriculum {...file.internal} lists={file.lists} staff />
          </details>
          {file.rows.map(({ section, rows, lists }) => (
            <details key={section} className="card">
              <summary>
                {t('common.labelled', { label: t(`section.${section}`), value: rows.length })}
              </summary>
              <RowCards section={section} rows={rows} lists={lists} heading="h3" />
            </details>
          ))}
        </div>
      ) : (
        <p className="muted">{t('file.dossierUnknown')}</p>
      )}
    </section>
  );
}
