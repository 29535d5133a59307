import { useTranslation } from 'react-i18next';
import type { OutcomeStatus } from './decision-forms.ts';
import type { FileView } from './file-view.ts';
import { undoingsOf } from './undone.ts';

/** « Ce qui sera annulé » by a correction, told before anybody proposes or approves it. */
export function Undone({
  application,
  status,
}: {
  application: FileView['application'];
  /** Of the right decision */
  status: OutcomeStatus;
}) {
  const { t } = useTranslation();
  const undoings = undoingsOf(application, status);
  return (
    <section className="card tinted" aria-labelledby="undone">
      <h2 id="undone">{t('file.correction.undone')}</h2>
      {undoings.length === 0 ? (
        <p>{t('file.correction.nothingUndone')}</p>
      ) : (
        <ul>
          {undoings.map((undoing) => (
            <li key={JSON.stringify(undoing)}>
              {undoing.what === 'letter'
                ? t('file.correction.letterUndone', { reference: undoing.reference })
                : undoing.what === 'reply'
                  ? t(`file.correction.replyUndone.${undoing.reply}`)
                  : t(`file.correction.${undoing.what}`)}
            </li>
          ))}
        </ul>
      )}
      <p>{t('file.correction.told')}</p>
    </section>
  );
}
