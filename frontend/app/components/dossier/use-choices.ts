import { useEffect, useRef, useState } from 'react';
import { choicesAt, type Choice, type FieldSpec, type Texts } from './fields.ts';

/** Lists by their address (see choicesAt). */
export type ChoiceLists = Record<string, Choice[]>;

/**
 * The choices of every field, as far as the form is filled in: those that came with the page, others as soon as
 * what they depend on has been typed.
 * @param onOnly a list that was just asked for has a single choice
 */
export function useChoices(
  fields: readonly FieldSpec[],
  texts: Texts,
  given: ChoiceLists,
  onOnly: (field: FieldSpec, choice: Choice) => void,
) {
  const [lists, setLists] = useState(given);
  const latest = useRef(texts);
  useEffect(() => {
    latest.current = texts;
  }, [texts]);
  const asked = useRef(new Set(Object.keys(given)));
  const missing = fields.flatMap((field) => {
    const at = choicesAt(field, texts);
    return at && !lists[at] ? [{ field, at }] : [];
  });
  const addresses = missing.map(({ at }) => at).join(' ');

  useEffect(() => {
    for (const { field, at } of missing) {
      if (asked.current.has(at)) continue;
      asked.current.add(at);
      void fetchChoices(at).then((choices) => {
        if (!choices) return asked.current.delete(at);
        setLists((before) => ({ ...before, [at]: choices }));
        const [only] = choices;
        // Unless something else has been typed or chosen while it was asked for.
        const current = latest.current;
        if (choicesAt(field, current) !== at || current[field.name]) return;
        if (only && choices.length === 1) onOnly(field, only);
      });
    }
    // The addresses stand for what is missing.
  }, [addresses]);

  return (field: FieldSpec): Choice[] | undefined => {
    const at = choicesAt(field, texts);
    return at === undefined ? undefined : lists[at];
  };
}

/** undefined when they cannot be had now: the field then says what to do. */
async function fetchChoices(at: string): Promise<Choice[] | undefined> {
  try {
    const response = await fetch(at);
    return response.ok ? ((await response.json()) as Choice[]) : undefined;
  } catch {
    return undefined;
  }
}
