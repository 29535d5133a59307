import { useTranslation } from 'react-i18next';
import type { components } from '../../api/dossier.d.ts';
import { useInstitution } from '../../utils/use-institution.ts';
import { Notice } from '../Notice.tsx';
import type { SectionId } from './sections.ts';

type Lock = NonNullable<components['schemas']['SectionLock']>;
type Records = components['schemas']['RecordsState'];

/** Why a section cannot be changed, or not all of it, and whom to ask (guide §4 a, c, d and g). */
export function useLockReason(): (section: SectionId, locked: Lock) => string {
  const { t, i18n } = useTranslation();
  const { email } = useInstitution();
  return (section, locked) => {
    const special = `dossierLock.${locked}.${section}`;
    const key = i18n.exists(special) ? special : `dossierLock.${locked}.other`;
    return t(key as 'dossierLock.records.other', { email });
  };
}

export function LockNotice({ section, locked }: { section: SectionId; locked: Lock | null }) {
  const { t } = useTranslation();
  const reason = useLockReason();
  if (!locked) return null;
  return (
    <Notice tone="info" title={t('dossier.locked')}>
      <p>{reason(section, locked)}</p>
    </Notice>
  );
}

/** What student records have to do with the dossier of a student of the university. */
export function RecordsNotice({ records }: { records: Records }) {
  const { t } = useTranslation();
  const { email } = useInstitution();
  if (records === 'none' || records === 'filled') return null;
  return (
    <Notice tone="info">
      <p>{t(`dossierRecords.${records}`, { email })}</p>
    </Notice>
  );
}
