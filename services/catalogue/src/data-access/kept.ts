/**
 * What is read often and changes hardly ever: read once for all who ask within `ms`, also for those who ask while it
 * is being read. A reading that fails is forgotten at once.
 */
export function keptFor<T>(
  ms: number,
  read: () => Promise<T>,
  clock: () => number = Date.now,
): { read: () => Promise<T>; forget: () => void } {
  let kept: { value: Promise<T>; until: number } | undefined;
  const forget = (): void => {
    kept = undefined;
  };
  return {
    forget,
    read() {
      if (kept === undefined || clock() >= kept.until) {
        const value = read();
        const mine = { value, until: clock() + ms };
        kept = mine;
        value.catch(() => {
          if (kept === mine) forget();
        });
      }
      return kept.value;
    },
  };
}
