import { useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';

/**
 * A form's button. While its form is on the way a second press does nothing, without the button
 * losing the focus; the server's idempotency key is what really keeps it from being done twice.
 */
export function SubmitButton({
  children,
  tone = 'primary',
  small = false,
  label,
  name,
  value,
}: {
  children: ReactNode;
  tone?: 'primary' | 'secondary' | 'danger' | 'quiet';
  small?: boolean;
  /** A longer name for screen readers where several buttons of a page read the same; begin with the visible words */
  label?: string;
  name?: string;
  value?: string;
}) {
  const { state } = useNavigation();
  const busy = state === 'submitting';
  const classes = [
    'button',
    tone === 'danger' ? 'danger primary' : tone === 'secondary' ? '' : tone,
    small ? 'small' : '',
  ];
  return (
    <button
      type="submit"
      className={classes.filter(Boolean).join(' ')}
      name={name}
      value={value}
      aria-label={label}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : undefined}
    >
      {children}
    </button>
  );
}
