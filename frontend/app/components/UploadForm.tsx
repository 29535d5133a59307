import { useEffect, useRef, useState, type DragEvent, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/documents.d.ts';
import { ChosenFiles } from './ChosenFiles.tsx';
import { Icon } from './Icon.tsx';
import { UnfinishedUpload } from './UnfinishedUpload.tsx';
import { UploadEndNotice } from './UploadEndNotice.tsx';
import { UploadProgress } from './UploadProgress.tsx';
import { useChosenFiles } from './use-chosen-files.ts';
import { useUpload } from './use-upload.ts';

type Upload = components['schemas']['Upload'];

/** Unfinished uploads of an application, by the anchors of their places: `piece-…`, `condition-…`. */
export type Uploads = Record<string, Upload>;

/**
 * Files for one piece or condition: a plain form post, streamed through by the portal; several become one PDF in their
 * order. With JavaScript they are sent in chunks that survive a lost connection, put in order, and dropped on the form.
 */
export function UploadForm({
  action,
  uploads,
  unfinished,
  inputId,
  title,
  replaces,
}: {
  action: string;
  /** The address under which an upload is found by its id */
  uploads: string;
  /** One that stopped before the page was loaded */
  unfinished: Upload | undefined;
  inputId: string;
  title: string;
  /** There is a file already, which the new one replaces */
  replaces: boolean;
}) {
  const { t } = useTranslation();
  const more = useRef<HTMLInputElement>(null);
  const { input, files, onChange, add, move, remove, clear } = useChosenFiles();
  const { state, end, send, forget, retry, stop } = useUpload({ action, uploads }, clear);
  const [dragging, setDragging] = useState(false);
  const idle = state === undefined;
  const button = useFocusKept(idle);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const target = event.currentTarget;
    void send(files).then((able) => {
      if (!able) target.submit();
    });
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setDragging(false);
    if (!idle || event.dataTransfer.files.length === 0) return;
    forget();
    add(event.dataTransfer.files);
  }

  return (
    <>
      {unfinished && idle ? (
        <UnfinishedUpload upload={unfinished} uploads={uploads} title={title} />
      ) : null}
      <form
        className={dragging ? 'upload dragging' : 'upload'}
        method="post"
        encType="multipart/form-data"
        action={action}
        onSubmit={submit}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={drop}
      >
        <label className="visually-hidden" htmlFor={inputId}>
          {t('piece.chooseFor', { title })}
        </label>
        <input
          ref={input}
          id={inputId}
          type="file"
          name="file"
          required
          multiple
          accept={ACCEPTED}
          disabled={!idle}
          aria-describedby={`${inputId}-hint`}
          onChange={(event) => {
            forget();
            onChange(event);
          }}
        />
        {idle ? (
          <button
            key="deposit"
            ref={button}
            className="button small"
            type="submit"
            aria-label={t(replaces ? 'piece.replaceFor' : 'piece.depositFor', { title })}
          >
            <Icon name="upload" />
            {t(replaces ? 'piece.replace' : 'piece.deposit')}
          </button>
        ) : (
          // A button of its own: were it the same one made over, its click would go on to send the form again.
          <button key="stop" ref={button} className="button small" type="button" onClick={stop}>
            {t('piece.stop')}
          </button>
        )}
        {state?.phase === 'waiting' ? (
          <button className="button small" type="button" onClick={retry}>
            {t('piece.resume')}
          </button>
        ) : null}
        {idle && files.length > 0 ? (
          <>
            <button
              className="button quiet small"
              type="button"
              onClick={() => more.current?.click()}
            >
              {t('piece.addFile')}
            </button>
            <input
              ref={more}
              className="visually-hidden"
              type="file"
              multiple
              tabIndex={-1}
              aria-hidden="true"
              accept={ACCEPTED}
              onChange={({ currentTarget }) => {
                forget();
                add(currentTarget.files ?? []);
                currentTarget.value = '';
              }}
            />
          </>
        ) : null}
        <span className="muted small" id={`${inputId}-hint`}>
          {t('piece.accepted')}
        </span>
        {idle && files.length > 1 ? (
          <ChosenFiles files={files} onMove={move} onRemove={remove} />
        ) : null}
        {state ? <UploadProgress state={state} title={title} /> : null}
        {end ? <UploadEndNotice end={end} files={files} /> : null}
      </form>
    </>
  );
}

/** One of two buttons takes the place, and the focus, of the other. @param which changes with the button */
function useFocusKept(which: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(which);
  useEffect(() => {
    if (before.current !== which && document.activeElement === document.body) {
      button.current?.focus();
    }
    before.current = which;
  }, [which]);
  return button;
}

/** JPEG, not « any image »: a phone then makes one of its own photos. */
const ACCEPTED = 'application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png';
