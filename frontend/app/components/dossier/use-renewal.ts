import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Renews what the page shows of the server, one renewal after the other: one that is broken off counts as a fault. */
export function useRenewal(): () => void {
  const { state, revalidate } = useRevalidator();
  const latest = useRef(state);
  const due = useRef(false);
  useEffect(() => {
    latest.current = state;
    if (state !== 'idle' || !due.current) return;
    due.current = false;
    revalidate();
  }, [state, revalidate]);
  return () => {
    if (latest.current === 'idle') {
      latest.current = 'loading';
      revalidate();
    } else due.current = true;
  };
}
