import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlashMessage } from '../../../server/flash.ts';
import type { SettingsAnswer } from '../../utils/settings.server.ts';
import { ErrorSummary } from '../ErrorSummary.tsx';
import { Notice } from '../Notice.tsx';
import { Review } from './Review.tsx';
import type { Setting } from './settings.ts';
import { idOf, SettingsForm } from './SettingsForm.tsx';
import { StaleSettings } from './StaleSettings.tsx';

/** A form of settings with what came of it: mistakes, what it would change, what somebody else changed. */
export function SettingsPage({
  groups,
  texts,
  version,
  zone,
  answer,
  message,
  children,
}: {
  groups: { title: string; lead?: string; settings: readonly Setting[] }[];
  texts: Record<string, string>;
  version: number;
  zone: string;
  answer: SettingsAnswer | undefined;
  message: FlashMessage | undefined;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const typed = answer?.texts ?? texts;
  const errors = answer?.errors ?? {};
  return (
    <>
      {message?.code === 'changed' ? (
        <Notice tone="success" role="status">
          <p>{t('dates.changed')}</p>
        </Notice>
      ) : null}
      <ErrorSummary
        errors={[
          ...(answer?.error ? [{ key: answer.error }] : []),
          ...Object.entries(errors).map(([field, key]) => ({ key, fieldId: idOf(field) })),
        ]}
      />
      {answer?.stale ? <StaleSettings changes={answer.stale} zone={zone} /> : null}
      {answer?.review ? <Review {...answer.review} texts={typed} zone={zone} /> : null}
      {children}
      <SettingsForm groups={groups} texts={typed} errors={errors} version={version} />
    </>
  );
}
