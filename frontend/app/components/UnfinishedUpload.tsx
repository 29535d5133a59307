import { useTranslation } from 'react-i18next';
import { Form } from '@remix-run/react';
import type { components } from '../api/documents.d.ts';
import { Notice } from './Notice.tsx';
import { SubmitButton } from './SubmitButton.tsx';

type Upload = components['schemas']['Upload'];

/** An upload that stopped before the page was loaded: what it takes to go on, or to give it up. */
export function UnfinishedUpload({
  upload,
  uploads,
  title,
}: {
  upload: Upload;
  /** The address under which it is found by its id */
  uploads: string;
  title: string;
}) {
  const { t } = useTranslation();
  const { id, files, received, size } = upload;
  return (
    <Notice tone="warning">
      <p>
        {t('piece.unfinished', {
          count: files.length,
          names: files.map(({ name }) => name).join(', '),
          percent: Math.floor((100 * received) / size),
        })}
      </p>
      <Form method="post" action={`${uploads}/${id}`} preventScrollReset>
        <SubmitButton tone="quiet" small label={t('piece.giveUpOf', { title })}>
          {t('piece.giveUp')}
        </SubmitButton>
      </Form>
    </Notice>
  );
}
