import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className="back" to={to}>
      <Icon name="arrowLeft" />
      {children}
    </Link>
  );
}
