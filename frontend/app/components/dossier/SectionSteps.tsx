import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.tsx';
import { neighboursOf, type SectionId } from './sections.ts';

/** « Précédent » and « Suivant » where there is nothing to save. */
export function SectionSteps({ section }: { section: SectionId }) {
  const { t } = useTranslation();
  const { previous, next } = neighboursOf(section);
  return (
    <div className="section-steps">
      <Link className="button" to={previous}>
        <Icon name="arrowLeft" />
        {t('savedForm.previous')}
      </Link>
      <Link className="button" to={next}>
        {t('savedForm.next')}
        <Icon name="chevron" />
      </Link>
    </div>
  );
}
