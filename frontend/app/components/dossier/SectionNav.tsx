import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/dossier.d.ts';
import { Badge, type BadgeTone } from '../Badge.tsx';
import type { IconName } from '../Icon.tsx';
import { pathOf, type SectionId } from './sections.ts';

export type SectionState = components['schemas']['SectionOverview'];

const LOOKS: Record<SectionState['completion'], { tone: BadgeTone; icon: IconName }> = {
  empty: { tone: 'warning', icon: 'alert' },
  incomplete: { tone: 'warning', icon: 'alert' },
  complete: { tone: 'success', icon: 'checkCircle' },
  notNeeded: { tone: 'neutral', icon: 'info' },
};

/** How far a section is filled in: an icon and a word. */
export function CompletionBadge({ section }: { section: SectionState }) {
  const { t } = useTranslation();
  const optional = section.completion === 'empty' && !section.required;
  const completion = optional ? 'notNeeded' : section.completion;
  return <Badge {...LOOKS[completion]}>{t(`completion.${completion}`)}</Badge>;
}

/** The sections beside the form of one of them. */
export function SectionNav({
  sections,
  current,
}: {
  sections: SectionState[];
  current: SectionId;
}) {
  const { t } = useTranslation();
  return (
    <nav className="card tinted dossier-nav" aria-labelledby="dossier-nav">
      <h2 id="dossier-nav">{t('dossier.sections')}</h2>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <Link
              to={pathOf(section.id)}
              aria-current={section.id === current ? 'page' : undefined}
            >
              {t(`section.${section.id}`)}
            </Link>
            <CompletionBadge section={section} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
