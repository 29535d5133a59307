import { useTranslation } from 'react-i18next';
import { instantInWords } from '../utils/dates.ts';
import { Icon } from './Icon.tsx';

type Letter = {
  reference: string;
  kind: 'admission' | 'refusal';
  issuedAt: string;
  revokedAt: string | null;
};

/** « Télécharger mon dossier » (guide §5 f): a plain link, the answer is a file to keep. */
export function DossierLink({ id, viewer }: { id: string; viewer: 'candidate' | 'staff' }) {
  const { t } = useTranslation();
  return (
    <a className="button" href={`/applications/${id}/dossier.pdf`}>
      <Icon name="download" />
      {t(`papers.dossier.${viewer}`)}
    </a>
  );
}

/** « Télécharger lettre d'admission » and « Télécharger lettre de refus » (guide §6 b). */
export function Letters({ id, letters, zone }: { id: string; letters: Letter[]; zone: string }) {
  const { t } = useTranslation();
  if (letters.length === 0) return null;
  const valid = letters.filter(({ revokedAt }) => revokedAt === null);
  // Of two of a kind, their dates tell which is which.
  const alike = valid.length > new Set(valid.map(({ kind }) => kind)).size;
  return (
    <div className="stack">
      {letters.map(({ reference, kind, issuedAt, revokedAt }) =>
        revokedAt === null ? (
          <p key={reference} className="actions">
            <a className="button" href={`/applications/${id}/letters/${reference}.pdf`}>
              <Icon name="download" />
              {t(`papers.letter.${kind}`)}
              {alike ? ` (${instantInWords(t, issuedAt, zone)})` : ''}
            </a>
          </p>
        ) : (
          <p key={reference} className="muted">
            {t(`papers.revoked.${kind}`, { date: instantInWords(t, revokedAt, zone) })}
          </p>
        ),
      )}
    </div>
  );
}
