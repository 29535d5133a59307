import { forwardRef, type ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

const ICONS: Record<Tone, IconName> = {
  info: 'info',
  success: 'checkCircle',
  warning: 'alert',
  danger: 'alert',
};

/** A framed message. `role="alert"` for what just went wrong, `role="status"` for what just succeeded. */
export const Notice = forwardRef<
  HTMLDivElement,
  {
    tone: Tone;
    title?: string;
    role?: 'alert' | 'status';
    id?: string;
    tabIndex?: number;
    children?: ReactNode;
  }
>(function Notice({ tone, title, children, ...rest }, ref) {
  return (
    <div className={`notice ${tone}`} ref={ref} {...rest}>
      <Icon name={ICONS[tone]} />
      <div>
        {title ? <h2>{title}</h2> : null}
        {children}
      </div>
    </div>
  );
});
