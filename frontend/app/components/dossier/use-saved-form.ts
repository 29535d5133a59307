import { useEffect, useRef, useState, type RefObject } from 'react';
import { createDrafts, tabStorage, type Drafts } from '../../utils/drafts.ts';
import type { FieldSpec, Texts } from './fields.ts';
import { sendFields } from './save.ts';

/** Beside each field: `kept` was put back and is not with the server yet. */
export type FieldState = 'saving' | 'saved' | 'failed' | 'kept' | undefined;

type SavedFormOptions = {
  fields: readonly FieldSpec[];
  /** What the server has */
  stored: Texts;
  /** What was typed, on a page that refuses it */
  typed?: Texts | undefined;
  errors?: Record<string, string> | undefined;
  version: number;
  /** Where single fields are saved; without it the form is saved whole only (a row that is not there yet) */
  saveTo?: string | undefined;
  number: string;
  /** Names the form among the person's drafts */
  draft: string;
  form: RefObject<HTMLFormElement>;
  onSaved: () => void;
};

/**
 * A form that works as a plain one and, with JavaScript, saves each field as it is left. What is typed and not
 * saved stays in the tab until it is.
 */
export function useSavedForm(options: SavedFormOptions) {
  const { fields, saveTo, number, draft, onSaved } = options;
  const [texts, setTexts] = useState<Texts>(options.typed ?? options.stored);
  const [errors, setErrors] = useState(options.errors ?? {});
  const [states, setStates] = useState<Record<string, FieldState>>({});
  const [restored, setRestored] = useState(false);
  /** Why nothing can be saved any more: `signedOut`, or a key under `problem` */
  const [stopped, setStopped] = useState<string>();

  // What the queue works with: between two renders too.
  const now = useRef({
    texts,
    stored: options.stored,
    version: options.version,
    waiting: new Set<string>(),
    run: undefined as Promise<boolean> | undefined,
  });
  const drafts = useRef<Drafts>();

  useEffect(() => {
    drafts.current = createDrafts(tabStorage(), number, draft);
    drafts.current.eraseOthers();
    adopt(typedBefore(options.form.current, fields, now.current.texts));
    const kept = drafts.current.find(fields.map(({ name }) => name));
    const { stored } = now.current;
    const differing = Object.entries(kept ?? {}).filter(([name, text]) => text !== stored[name]);
    if (differing.length === 0) return;
    now.current.texts = { ...now.current.texts, ...Object.fromEntries(differing) };
    setTexts(now.current.texts);
    setStates(Object.fromEntries(differing.map(([name]) => [name, 'kept'])));
    setRestored(true);
    // Once a form: what is typed later is newer than what was kept.
  }, [number, draft]);

  useEffect(() => {
    if (options.errors) setErrors(options.errors);
  }, [options.errors]);

  /** Takes over what was typed before the page's script had started. */
  function adopt(typed: Texts): void {
    const names = Object.keys(typed);
    if (names.length === 0) return;
    now.current.texts = { ...now.current.texts, ...typed };
    setTexts(now.current.texts);
    keepDraft();
    // The field that somebody is in is saved when it is left.
    const active = document.activeElement?.id;
    const left = names.filter((name) => active !== `field-${name}`);
    if (saveTo && left.length > 0) void save(left);
  }

  function unsaved(): string[] {
    const { texts: typed, stored } = now.current;
    return fields.map(({ name }) => name).filter((name) => typed[name] !== stored[name]);
  }

  function keepDraft(): void {
    const typed = now.current.texts;
    drafts.current?.keep(Object.fromEntries(unsaved().map((name) => [name, typed[name] ?? ''])));
  }

  function clearErrors(names: readonly string[]): void {
    setErrors((before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name))),
    );
  }

  function mark(names: readonly string[], state: FieldState): void {
    // The newest last: that one is told.
    setStates((before) => ({
      ...Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name))),
      ...Object.fromEntries(names.map((name) => [name, state])),
    }));
  }

  /** Somebody types or chooses; a choice is saved at once, what is typed when the field is left. */
  function change({ name, control, resets = [] }: FieldSpec, text: string): void {
    const emptied = resets.filter((other) => now.current.texts[other]);
    now.current.texts = {
      ...now.current.texts,
      ...Object.fromEntries(emptied.map((other) => [other, ''])),
      [name]: text,
    };
    setTexts(now.current.texts);
    keepDraft();
    mark([name, ...emptied], undefined);
    if (control === 'select') leave(name);
  }

  function leave(name: string): void {
    if (!saveTo || stopped) return;
    const names = unsaved();
    // As the server has it again: whatever was wrong with it is not there any more.
    if (!names.includes(name)) return clearErrors([name]);
    const { resets = [], listBy } = fields.find((field) => field.name === name) ?? {};
    // A choice goes with what its list depends on, which may not have been left yet.
    const others = [...(listBy ? [listBy.field] : []), ...resets];
    void save([name, ...others.filter((other) => names.includes(other))]);
  }

  /** @returns whether the server has everything now */
  function saveAll(): Promise<boolean> {
    return save(unsaved());
  }

  function save(names: readonly string[]): Promise<boolean> {
    for (const name of names) now.current.waiting.add(name);
    return (now.current.run ??= sendWaiting().finally(() => (now.current.run = undefined)));
  }

  /** One request at a time: each tells the version that the next one is based on. */
  async function sendWaiting(): Promise<boolean> {
    const { waiting } = now.current;
    while (saveTo && waiting.size > 0) {
      const names = [...waiting];
      waiting.clear();
      const sent = Object.fromEntries(names.map((name) => [name, now.current.texts[name] ?? '']));
      mark(names, 'saving');
      const outcome = await sendFields(saveTo, now.current.version, sent);
      if (outcome.kind === 'saved') {
        took(sent, outcome);
        continue;
      }
      if (outcome.kind === 'wrong') {
        const { errors: wrong } = outcome;
        setErrors((before) => ({ ...before, ...wrong }));
        mark(names, undefined);
        // What else was sent with a wrong field is as good as before.
        const others = names.filter((name) => !wrong[name]);
        if (others.length > 0 && others.length < names.length) {
          for (const name of others) waiting.add(name);
        }
        continue;
      }
      mark(names, 'failed');
      if (outcome.kind === 'signedOut') setStopped('signedOut');
      if (outcome.kind === 'refused') setStopped(outcome.code);
      return false;
    }
    return unsaved().length === 0;
  }

  function took(sent: Texts, { version, texts: held }: { version: number; texts: Texts }): void {
    const { current } = now;
    const names = Object.keys(sent);
    const before = current.stored;
    current.version = version;
    current.stored = { ...before, ...held };
    // As the server writes it (upper case, without spaces), unless it has been typed over meanwhile.
    const same = Object.keys(held).filter(
      (name) => current.texts[name] === (sent[name] ?? before[name]),
    );
    current.texts = {
      ...current.texts,
      ...Object.fromEntries(same.map((name) => [name, held[name] ?? ''])),
    };
    setTexts(current.texts);
    clearErrors(names);
    mark(
      names.filter((name) => same.includes(name)),
      'saved',
    );
    keepDraft();
    if (unsaved().length === 0) setRestored(false);
    onSaved();
  }

  return { texts, errors, states, restored, stopped, change, leave, saveAll };
}

function typedBefore(
  form: HTMLFormElement | null,
  fields: readonly FieldSpec[],
  shown: Texts,
): Texts {
  const typed = fields.flatMap(({ name }) => {
    const control = form?.elements.namedItem(name);
    if (!control || !('value' in control) || typeof control.value !== 'string') return [];
    return control.value === (shown[name] ?? '') ? [] : [[name, control.value] as const];
  });
  return Object.fromEntries(typed);
}
