import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pathOf } from './sections.ts';
import type { SectionState } from './SectionNav.tsx';
import { useMissing } from './use-words.ts';

/** « À faire maintenant » of the dossier: the first section that still needs something, or to apply. */
export function DossierNextStep({ sections }: { sections: SectionState[] }) {
  const { t } = useTranslation();
  const missing = useMissing();
  // What the candidate cannot give is not theirs to do.
  const next = sections.find(
    ({ required, completion, locked }) => required && completion !== 'complete' && !locked,
  );
  return (
    <section className="next-step" aria-labelledby="next-step">
      <h2 id="next-step">{t('application.now')}</h2>
      <p>
        {next
          ? t('dossier.fillIn', { section: t(`section.${next.id}`), missing: missing(next) })
          : t('dossier.ready')}
      </p>
      <p>
        {next ? (
          <Link className="button primary" to={pathOf(next.id)}>
            {t('dossier.continue')}
          </Link>
        ) : (
          <Link className="button primary" to="/catalogue">
            {t('dossier.apply')}
          </Link>
        )}
      </p>
    </section>
  );
}
