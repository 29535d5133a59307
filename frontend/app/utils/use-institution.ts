import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../root.tsx';

/** The university's name, contacts and zone, as the root loader read them from the configuration. */
export function useInstitution() {
  const root = useRouteLoaderData<typeof loader>('root');
  if (!root) throw new Error('useInstitution needs the root loader');
  return root.institution;
}
