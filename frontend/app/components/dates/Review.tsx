import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.tsx';
import { Notice } from '../Notice.tsx';
import { SubmitButton } from '../SubmitButton.tsx';
import { ChangeList } from './SettingInWords.tsx';
import type { SettingChange } from './settings.ts';

/** What would change, before it does: it counts for everybody at once. */
export function Review({
  changes,
  texts,
  version,
  zone,
}: {
  changes: SettingChange[];
  /** What was typed, sent again as it is */
  texts: Record<string, string>;
  version: number;
  zone: string;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [changes]);
  return (
    <Notice tone="warning" role="status" tabIndex={-1} ref={box} title={t('dates.whatChanges')}>
      {changes.length === 0 ? (
        <p>{t('dates.nothingChanges')}</p>
      ) : (
        <>
          <ChangeList changes={changes} zone={zone} />
          <p>{t('dates.atOnce')}</p>
          <Form method="post">
            <input type="hidden" name="intent" value="apply" />
            <input type="hidden" name="expectedVersion" value={version} />
            {Object.entries(texts).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <SubmitButton>
              <Icon name="checkCircle" />
              {t('dates.apply')}
            </SubmitButton>
          </Form>
        </>
      )}
    </Notice>
  );
}
