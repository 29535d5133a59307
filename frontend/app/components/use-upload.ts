import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Sending, UploadEnd, UploadOutcome, UploadState } from '../utils/send-files.ts';

/**
 * The upload of one place: its state while it is on its way, and how it ended. What sends is loaded with the first
 * file, not with the page.
 *
 * @param target see sendFiles
 * @param onDone the files are there
 */
export function useUpload(target: { action: string; uploads: string }, onDone: () => void) {
  const { revalidate } = useRevalidator();
  const sending = useRef<Sending>();
  const busy = useRef(false);
  const [state, setState] = useState<UploadState>();
  const [end, setEnd] = useState<UploadEnd>();

  // Who leaves the page may come back with the same files.
  useEffect(() => () => sending.current?.leave(), []);

  /** @returns whether this browser can do it; the form's own way is left otherwise */
  async function send(files: readonly File[]): Promise<boolean> {
    if (busy.current) return true;
    // Browsers keep it from pages that came over a plain connection.
    if (!('subtle' in crypto)) return false;
    busy.current = true;
    setEnd(undefined);
    const module = await import('../utils/send-files.ts').catch(() => undefined);
    if (!module) {
      busy.current = false;
      return false;
    }
    sending.current = module.sendFiles(target, files, setState);
    const outcome = await sending.current.outcome.catch((error: unknown): UploadOutcome => {
      // A mistake of ours: the page must not wait for ever, and the console says what it was.
      reportError(error);
      return { kind: 'refused', code: 'unknown' };
    });
    sending.current = undefined;
    busy.current = false;
    setState(undefined);
    if (outcome.kind === 'done') onDone();
    if (outcome.kind === 'done' || outcome.kind === 'told') revalidate();
    else if (outcome.kind !== 'left') setEnd(outcome);
    return true;
  }

  return {
    state,
    end,
    send,
    forget: () => setEnd(undefined),
    retry: () => sending.current?.retry(),
    stop: () => sending.current?.stop(),
  };
}
