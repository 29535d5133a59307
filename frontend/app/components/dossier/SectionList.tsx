import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../Badge.tsx';
import { CompletionBadge, type SectionState } from './SectionNav.tsx';
import { useLockReason } from './SectionNotices.tsx';
import { pathOf } from './sections.ts';
import { useMissing } from './use-words.ts';

/** The seven sections: how far each is, what it lacks, why it cannot be changed and whom to ask. */
export function SectionList({ sections }: { sections: SectionState[] }) {
  const { t } = useTranslation();
  const missing = useMissing();
  const lockReason = useLockReason();
  return (
    <ol className="section-list">
      {sections.map((section) => {
        const { id, locked } = section;
        const lacks = missing(section);
        return (
          <li key={id} className="card">
            <div className="card-head">
              <h3>
                <Link to={pathOf(id)}>{t(`section.${id}`)}</Link>
              </h3>
              <CompletionBadge section={section} />
            </div>
            {lacks && !locked ? <p>{t('dossier.lacks', { missing: lacks })}</p> : null}
            {locked ? (
              <p className="muted small">
                <Badge tone="neutral" icon="lock">
                  {t('dossier.locked')}
                </Badge>{' '}
                {lockReason(id, locked)}
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
