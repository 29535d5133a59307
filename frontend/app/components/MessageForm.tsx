import { Form } from '@remix-run/react';
import type { TFunction } from 'i18next';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createDrafts, tabStorage } from '../utils/drafts.ts';
import { problemText } from '../utils/problem-text.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Frame } from './Fields.tsx';
import { Icon } from './Icon.tsx';
import type { MessageAnswer, MessageProblem, Messages } from './messages.ts';
import { Notice } from './Notice.tsx';
import { FileSize } from './StoredFileLink.tsx';
import { SubmitButton } from './SubmitButton.tsx';

/** From here on the characters that are left are read out too. */
const NEARLY_FULL = 100;

/**
 * A message and its files in one plain form: what was typed and the files that arrived stay when it is refused.
 * Without JavaScript the limit is told beforehand, and by how much it was passed afterwards; with it, what was typed
 * outlives a session that ends.
 */
export function MessageForm({
  limits,
  commandKey,
  seen,
  answer,
  viewer,
  writer,
  applicationId,
  sent,
}: {
  limits: Messages['limits'];
  commandKey: string;
  /** The last message of the page: what comes after it is not answered by this one */
  seen: string;
  answer: MessageAnswer | undefined;
  viewer: 'candidate' | 'staff';
  /** Whose draft it is: the signed-in person's number or name */
  writer: string;
  applicationId: string;
  /** The message before this one has just been sent: nothing of it is to come back */
  sent: boolean;
}) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<number>();
  const [restored, setRestored] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const [drafts] = useState(() => createDrafts(tabStorage(), writer, `messages/${applicationId}`));
  const fileHint = useId();
  const { text = '', files = [], problems = [], key = `${commandKey}.message`, at } = answer ?? {};
  const textProblem = problems.find(({ kind }) => kind === 'empty' || kind === 'long');
  useEffect(() => {
    drafts.eraseOthers();
    if (sent) drafts.erase();
    const kept = drafts.find(['text'])?.['text'];
    if (area.current?.value) {
      // Typed before the page's script had started, or refused.
      drafts.keep({ text: area.current.value });
    } else if (area.current && kept) {
      area.current.value = kept;
      setRestored(true);
    }
  }, [drafts, sent]);

  function typed(value: string): void {
    setLeft(limits.characters - value.trim().length);
    drafts.keep(value ? { text: value } : {});
  }

  const hint =
    left === undefined || left < 0
      ? t('messages.limit', { max: limits.characters })
      : t('messages.left', { count: left });
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="form message-form"
      preventScrollReset
      noValidate
    >
      <ErrorSummary
        errors={problems.map((problem) => ({
          key: problem.kind,
          words: inWords(t, problem),
          fieldId: fieldOf(problem),
        }))}
      />
      {restored ? (
        <Notice tone="info" role="status" title={t('savedForm.restoredTitle')}>
          <p>{t('messages.restored')}</p>
        </Notice>
      ) : null}
      <input type="hidden" name="idempotencyKey" value={key} />
      <input type="hidden" name="seen" value={seen} />
      <Frame
        field={{
          id: 'message-text',
          name: 'text',
          errors: textProblem && [
            textProblem.kind === 'empty' ? 'messages.empty' : 'messages.tooLong',
          ],
        }}
        label={t(`messages.write.${viewer}`)}
        hint={hint}
      >
        {(described) => (
          <textarea
            className="input"
            id="message-text"
            name="text"
            rows={5}
            required
            defaultValue={text}
            ref={area}
            onInput={(event) => typed(event.currentTarget.value)}
            {...described}
          />
        )}
      </Frame>
      <p className="message-left" role="status">
        {left !== undefined && left < 0
          ? t('messages.tooMany', { count: -left })
          : left !== undefined && left <= NEARLY_FULL
            ? t('messages.left', { count: left })
            : ''}
      </p>
      {files.length > 0 ? (
        <fieldset>
          <legend>{t('messages.kept')}</legend>
          {files.map((file) => (
            <div className="choice" key={file.id}>
              <input
                type="checkbox"
                id={`kept-${file.id}`}
                name="kept"
                value={JSON.stringify(file)}
                defaultChecked
              />
              <label htmlFor={`kept-${file.id}`}>
                {file.name} (<FileSize bytes={file.size} />)
              </label>
            </div>
          ))}
        </fieldset>
      ) : null}
      <div className="field">
        <label htmlFor="message-file">{t('messages.files')}</label>
        <p className="hint" id={fileHint}>
          {t('messages.filesHint', { max: limits.files })}
          {viewer === 'candidate' ? ` ${t('messages.piecesElsewhere')}` : ''}
        </p>
        <input
          // A browser cannot be given the files again: those that arrived are in the list above.
          key={at}
          id="message-file"
          className="file-input"
          type="file"
          name="file"
          multiple
          accept="application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png"
          aria-describedby={fileHint}
        />
      </div>
      <div className="actions">
        <SubmitButton>
          <Icon name="send" />
          {t('messages.send')}
        </SubmitButton>
      </div>
    </Form>
  );
}

function inWords(t: TFunction, problem: MessageProblem): string {
  switch (problem.kind) {
    case 'empty':
      return t('messages.empty');
    case 'long':
      return t('messages.long', { limit: problem.limit, count: problem.length - problem.limit });
    case 'manyFiles':
      return t('messages.manyFiles', { max: problem.limit });
    case 'file':
      return t('common.labelled', { label: problem.name, value: problemText(t, problem.code) });
    case 'refusal':
      return problemText(t, problem.code);
  }
}

function fieldOf({ kind }: MessageProblem): string | undefined {
  if (kind === 'refusal') return undefined;
  return kind === 'empty' || kind === 'long' ? 'message-text' : 'message-file';
}
