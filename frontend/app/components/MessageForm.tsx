import { Form } from '@remix-run/react';
import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../utils/problem-text.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Frame } from './Fields.tsx';
import { Icon } from './Icon.tsx';
import type { MessageAnswer, MessageProblem, Messages } from './messages.ts';
import { FileSize } from './StoredFileLink.tsx';
import { SubmitButton } from './SubmitButton.tsx';

/** From here on the characters that are left are read out too. */
const NEARLY_FULL = 100;

/**
 * A message and its files in one plain form: what was typed and the files that arrived stay when it is refused.
 * Without JavaScript the limit is told beforehand, and by how much it was passed afterwards.
 */
export function MessageForm({
  limits,
  commandKey,
  seen,
  answer,
  viewer,
}: {
  limits: Messages['limits'];
  commandKey: string;
  /** The last message of the page: what comes after it is not answered by this one */
  seen: string;
  answer: MessageAnswer | undefined;
  viewer: 'candidate' | 'staff';
}) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<number>();
  const fileHint = useId();
  const { text = '', files = [], problems = [], key = `${commandKey}.message`, at } = answer ?? {};
  const textProblem = problems.find(({ kind }) => kind === 'empty' || kind === 'long');
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
            onInput={(event) =>
              setLeft(limits.characters - event.currentTarget.value.trim().length)
            }
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
