import { useSyncExternalStore } from 'react';
import { Combobox } from './Combobox.tsx';
import type { Choice } from './fields.ts';

/** More than one finds one's way in by eye. */
const MANY = 25;

/** Of the control of a field, whichever it is. */
export type ControlAttributes = {
  className: string;
  id: string;
  name: string;
  value: string;
  autoComplete: string | undefined;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
  'aria-required': true | undefined;
};

/** A select; with JavaScript a long list is searched as one types instead. */
export function ChoiceControl({
  attributes,
  label,
  choices,
  emptyWord,
  onChange,
  onLeave,
}: {
  attributes: ControlAttributes;
  label: string;
  choices: readonly Choice[];
  /** What stands for no choice */
  emptyWord: string;
  onChange: (value: string) => void;
  onLeave: () => void;
}) {
  const free = useSelectFree(attributes.id);
  if (free && choices.length > MANY)
    return <Combobox {...{ attributes, label, choices, onChange, onLeave }} />;
  return (
    <select {...attributes} onBlur={onLeave} onChange={(event) => onChange(event.target.value)}>
      <option value="">{emptyWord}</option>
      {withOwn(choices, attributes.value).map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

/** Whether the page's script runs, and nobody is in the plain select with this id who would lose it. */
function useSelectFree(id: string): boolean {
  return useSyncExternalStore(
    subscribeToLeaving,
    () => !(document.activeElement?.id === id && document.activeElement.tagName === 'SELECT'),
    () => false,
  );
}

function subscribeToLeaving(changed: () => void): () => void {
  document.addEventListener('focusout', changed);
  return () => document.removeEventListener('focusout', changed);
}

/** A value that the list does not have (any more) stays visible rather than being lost unseen. */
function withOwn(choices: readonly Choice[], value: string): readonly Choice[] {
  if (value === '' || choices.some((choice) => choice.value === value)) return choices;
  return [{ value, label: value }, ...choices];
}
