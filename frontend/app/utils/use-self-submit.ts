import { useLocation, useSubmit } from '@remix-run/react';
import { useEffect, useRef, type FormEvent, type RefObject } from 'react';

/** As long as one waits between two letters. */
const PAUSE_MS = 300;

/**
 * A GET form that submits itself: at once when something is chosen, after a pause when something is typed.
 * It stays the same form all along, so that the focus and what is typed meanwhile are not lost. Sent by its button
 * within the pause, it is not sent a second time.
 * @param values what the address says now, by the names of the fields
 */
export function useSelfSubmit(values: Record<string, string>): {
  form: RefObject<HTMLFormElement>;
  onInput: (event: FormEvent<HTMLFormElement>) => void;
  onSubmit: () => void;
} {
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>();
  const { key } = useLocation();
  // The page that was served shows its address already, and perhaps what was typed before the script came.
  const own = useRef(true);

  // « Back », or a link that takes the filter away: the fields say what the address says again.
  useEffect(() => {
    if (!own.current && form.current) fill(form.current, values);
    own.current = false;
    // Once for each address, not whenever its values are made anew.
  }, [key]);
  useEffect(() => () => clearTimeout(pause.current), []);

  function onInput({ currentTarget, target }: FormEvent<HTMLFormElement>): void {
    clearTimeout(pause.current);
    const ask = () => {
      own.current = true;
      submit(currentTarget, { replace: true, preventScrollReset: true });
    };
    if (target instanceof HTMLSelectElement) ask();
    else pause.current = setTimeout(ask, PAUSE_MS);
  }

  return { form, onInput, onSubmit: () => clearTimeout(pause.current) };
}

function fill(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      field.value = value;
    }
  }
}
