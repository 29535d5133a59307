import { useRevalidator } from '@remix-run/react';
import { useRef, useState, type DragEvent, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../utils/problem-text.ts';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';

type Progress = { percent: number } | 'checking';

/**
 * One file for one piece or condition: a plain form post, streamed through by the portal. With JavaScript the same
 * post shows its progress, can be stopped, and takes a file dropped on it.
 */
export function UploadForm({
  action,
  inputId,
  title,
  replaces,
}: {
  action: string;
  inputId: string;
  title: string;
  /** There is a file already, which the new one replaces */
  replaces: boolean;
}) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const request = useRef<XMLHttpRequest>();
  const [progress, setProgress] = useState<Progress>();
  const [interrupted, setInterrupted] = useState(false);
  const [dragging, setDragging] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (progress === undefined) send(event.currentTarget);
  }

  function send(target: HTMLFormElement): void {
    const xhr = new XMLHttpRequest();
    request.current = xhr;
    setInterrupted(false);
    setProgress({ percent: 0 });
    xhr.upload.onprogress = ({ loaded, total }) => {
      setProgress(loaded < total ? { percent: Math.floor((100 * loaded) / total) } : 'checking');
    };
    xhr.onload = () => {
      setProgress(undefined);
      // Signed out, or a proxy in between: let the browser show it as it would have without us.
      if (xhr.status !== 204) return target.submit();
      target.reset();
      revalidate();
    };
    xhr.onerror = xhr.onabort = () => {
      setProgress(undefined);
      setInterrupted(true);
    };
    xhr.open('POST', target.action);
    xhr.setRequestHeader('X-Upload', 'progress');
    xhr.send(new FormData(target));
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setDragging(false);
    const files = event.dataTransfer.files;
    if (progress !== undefined || files.length === 0 || !input.current || !form.current) return;
    input.current.files = files;
    send(form.current);
  }

  return (
    <form
      ref={form}
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
        accept="application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png"
        aria-describedby={`${inputId}-hint`}
      />
      {progress === undefined ? (
        <button
          key="deposit"
          className="button small"
          type="submit"
          aria-label={t(replaces ? 'piece.replaceFor' : 'piece.depositFor', { title })}
        >
          <Icon name="upload" />
          {t(replaces ? 'piece.replace' : 'piece.deposit')}
        </button>
      ) : (
        // A button of its own: were it the same one made over, its click would go on to send the form again.
        <button
          key="stop"
          className="button small"
          type="button"
          onClick={() => request.current?.abort()}
        >
          {t('piece.stop')}
        </button>
      )}
      <span className="muted small" id={`${inputId}-hint`}>
        {t('piece.accepted')}
      </span>
      {progress === undefined ? null : (
        <>
          <progress
            max={100}
            value={progress === 'checking' ? undefined : progress.percent}
            aria-label={t('piece.depositFor', { title })}
          />
          <span className="small" role="status">
            {progress === 'checking'
              ? t('piece.checking')
              : t('piece.uploading', { percent: progress.percent })}
          </span>
        </>
      )}
      {interrupted ? (
        <Notice tone="danger" role="alert">
          <p>{problemText(t, 'uploadInterrupted')}</p>
        </Notice>
      ) : null}
    </form>
  );
}
