import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.tsx';
import type { ControlAttributes } from './ChoiceControl.tsx';
import type { Choice } from './fields.ts';
import { choiceMeant, findChoices } from './find-choices.ts';

/**
 * A long list to choose from: one types any part of a line and takes it, by the keys of the ARIA pattern (editable
 * combobox with list autocomplete), by mouse or by touch. What is typed and is no choice is put back when the field is
 * left, so that it never shows anything but what is chosen.
 */
export function Combobox({
  attributes: { name, value, ...attributes },
  label,
  choices,
  onChange,
  onLeave,
}: {
  attributes: ControlAttributes;
  label: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  /** undefined unless somebody is typing */
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number>();
  const list = useRef<HTMLUListElement>(null);
  const { id } = attributes;
  const listId = `${id}-list`;
  const optionId = (index: number) => `${id}-option-${index}`;
  const found = typed === undefined ? choices : findChoices(choices, typed);
  const shown = open ? found : [];
  const current = active === undefined ? undefined : shown[active];

  useEffect(() => {
    if (active === undefined) return;
    list.current?.children.item(active)?.scrollIntoView({ block: 'nearest' });
  }, [active, open]);

  function show(index: number): void {
    setOpen(true);
    setActive(index);
  }

  /** The list goes, and the field shows what is chosen. */
  function close(): void {
    setOpen(false);
    setTyped(undefined);
    setActive(undefined);
  }

  function take(choice: Choice | undefined): void {
    close();
    const taken = choice?.value ?? '';
    if (taken !== value) onChange(taken);
  }

  function type(text: string): void {
    setTyped(text);
    setOpen(true);
    setActive(text.trim() ? 0 : undefined);
  }

  function leave(event: FocusEvent): void {
    // Some screen readers go to an option itself.
    if (list.current?.contains(event.relatedTarget)) return;
    const text = typed?.trim();
    const meant = text ? choiceMeant(choices, text) : undefined;
    if (meant ?? text === '') take(meant);
    else {
      close();
      onLeave();
    }
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const last = found.length - 1;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        const down = event.key === 'ArrowDown';
        const end = down ? 0 : last;
        const chosen = found.findIndex((choice) => choice.value === value);
        if (!open) show(chosen === -1 ? end : chosen);
        else if (active === undefined) show(end);
        else show((active + (down ? 1 : last)) % (last + 1));
        break;
      }
      case 'Enter':
        // Where nothing is open it sends the form, as in any other field.
        if (!open) return;
        event.preventDefault();
        if (current ?? typed === '') take(current);
        break;
      case 'Escape':
        if (!open) return;
        event.preventDefault();
        close();
        break;
    }
  }

  return (
    <div className="combobox">
      <input type="hidden" name={name} value={value} />
      <input
        {...attributes}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-activedescendant={current && active !== undefined ? optionId(active) : undefined}
        placeholder={t('savedForm.typeToFind')}
        spellCheck={false}
        value={typed ?? choices.find((choice) => choice.value === value)?.label ?? value}
        onChange={(event) => type(event.target.value)}
        onClick={() => setOpen(true)}
        onKeyDown={press}
        onBlur={leave}
      />
      <Icon name="chevron" />
      {shown.length > 0 ? (
        <ul
          ref={list}
          className="combobox-list"
          role="listbox"
          id={listId}
          aria-label={t('savedForm.choicesOf', { label })}
          tabIndex={-1}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
        >
          {shown.map((choice, index) => (
            <li
              key={choice.value}
              id={optionId(index)}
              role="option"
              aria-selected={choice === current}
              tabIndex={-1}
              onClick={() => take(choice)}
              onKeyDown={press}
            >
              {choice.label}
            </li>
          ))}
        </ul>
      ) : open ? (
        <p className="combobox-list none" aria-hidden="true">
          {t('savedForm.foundNone')}
        </p>
      ) : null}
      <p className="visually-hidden" role="status">
        {!open || typed === undefined
          ? ''
          : found.length === 0
            ? t('savedForm.foundNone')
            : t('savedForm.found', { count: found.length })}
      </p>
    </div>
  );
}
