import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { neighbours, type Piece } from './pieces.ts';
import { ACCEPT_FORM, REFUSE_COMMENT } from './verdict-ids.ts';

const STORED = 'admis-shortcuts';

/**
 * Keys of the file page: j/k next and previous piece, a accept, r refuse, ? help. They never fire while
 * someone types, and can be switched off (WCAG 2.1.4), as voice control would otherwise set them off.
 * Nothing is rendered without JavaScript.
 */
export function Shortcuts({ pieces, current }: { pieces: Piece[]; current: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  // The piece that the person has got to, which may still be on its way to the screen.
  const reached = useRef(current);
  useEffect(() => {
    reached.current = current;
  }, [current]);
  // undefined on the server, which cannot know.
  const enabled = useSyncExternalStore(subscribe, isEnabled, () => undefined);

  useEffect(() => {
    if (!enabled) return;
    const show = (direction: 'previous' | 'next') => {
      const piece = neighbours(pieces, reached.current)[direction];
      if (piece) {
        reached.current = piece.id;
        navigate(
          { search: `?piece=${encodeURIComponent(piece.id)}`, hash: '#viewer' },
          { preventScrollReset: true, replace: true },
        );
      }
    };
    const accept = () => {
      const form = document.querySelector<HTMLFormElement>(`#${ACCEPT_FORM} form`);
      // Never the piece before, while the one just asked for is loading.
      const shown = form && new FormData(form).get('piece');
      if (shown === reached.current) form?.querySelector('button')?.click();
    };
    const actions: Record<string, () => void> = {
      j: () => show('next'),
      k: () => show('previous'),
      a: accept,
      r: () => document.getElementById(REFUSE_COMMENT)?.focus(),
      '?': () => dialog.current?.showModal(),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (isTyping(event.target) || dialog.current?.open) return;
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled, pieces, navigate]);

  if (enabled === undefined) return null;
  return (
    <>
      <button
        className="button quiet small shortcuts"
        type="button"
        onClick={() => dialog.current?.showModal()}
      >
        {t('file.keys.open')}
      </button>
      <dialog ref={dialog} className="help" aria-labelledby="help-heading">
        <h2 id="help-heading">{t('file.keys.title')}</h2>
        <dl className="keys">
          <Key name="j" does={t('file.keys.next')} />
          <Key name="k" does={t('file.keys.previous')} />
          <Key name="a" does={t('file.keys.accept')} />
          <Key name="r" does={t('file.keys.refuse')} />
          <Key name="?" does={t('file.keys.help')} />
        </dl>
        <p className="muted">{t('file.keys.notTyping')}</p>
        <p className="choice">
          <input
            type="checkbox"
            id="shortcuts-enabled"
            checked={enabled}
            onChange={(event) => enable(event.target.checked)}
          />
          <label htmlFor="shortcuts-enabled">{t('file.keys.enabled')}</label>
        </p>
        <form method="dialog" className="actions">
          <button className="button primary" type="submit">
            {t('file.keys.close')}
          </button>
        </form>
      </dialog>
    </>
  );
}

function isEnabled(): boolean {
  return localStorage.getItem(STORED) !== 'off';
}

function enable(on: boolean): void {
  localStorage.setItem(STORED, on ? 'on' : 'off');
  // Browsers tell only the other tabs.
  window.dispatchEvent(new StorageEvent('storage', { key: STORED }));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('storage', changed);
  return () => window.removeEventListener('storage', changed);
}

function Key({ name, does }: { name: string; does: string }) {
  return (
    <div>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'submit'].includes(target.type);
}
