import { useTranslation } from 'react-i18next';
import type { components } from '../../api/dossier.d.ts';
import type { ChoiceLists } from './use-choices.ts';

type Curriculum = components['schemas']['InternalCurriculum'];

/** « Cursus interne » (guide §4 d): read only, from student records. */
export function InternalCurriculum({
  records,
  rows,
  lists,
  staff = false,
}: Curriculum & { lists: ChoiceLists; staff?: boolean }) {
  const { t } = useTranslation();
  const mentions = lists['/lists/mentions'] ?? [];
  const none = t('dossier.notGiven');
  return (
    <>
      {staff ? null : <p>{t(records === 'none' ? 'internal.notStudent' : 'internal.lead')}</p>}
      {rows.length > 0 ? (
        <table className="stacking">
          <caption className="visually-hidden">{t('section.internalCurriculum')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dossierField.year')}</th>
              <th scope="col">{t('internal.programme')}</th>
              <th scope="col">{t('internal.title')}</th>
              <th scope="col">{t('internal.result')}</th>
              <th scope="col">{t('dossierField.mention')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, programme, title, result, mention }) => (
              <tr key={`${year} ${programme} ${title}`}>
                <td data-label={t('dossierField.year')}>{year}</td>
                <td data-label={t('internal.programme')}>{programme}</td>
                <td data-label={t('internal.title')}>{title}</td>
                <td data-label={t('internal.result')}>
                  {result ? t(`dossierChoice.result.${result}`) : none}
                </td>
                <td data-label={t('dossierField.mention')}>
                  {mentions.find(({ value }) => value === mention)?.label ?? none}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : records === 'none' ? null : (
        <p className="muted">{t('internal.empty')}</p>
      )}
      {staff || records === 'none' ? null : (
        <>
          <p>{t('internal.running')}</p>
          <p>{t('internal.tooOld')}</p>
        </>
      )}
    </>
  );
}
