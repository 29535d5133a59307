import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A state: always an icon and a word, never a colour alone. */
export function Badge({
  tone,
  icon,
  children,
}: {
  tone: BadgeTone;
  icon: IconName;
  children: ReactNode;
}) {
  return (
    <span className={`badge ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
