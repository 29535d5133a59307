/** Live progress in a terminal, one line an event elsewhere (a log, a CI job). */
export function rendererOptions() {
  return {
    renderer: 'default',
    fallbackRenderer: 'simple',
    rendererOptions: { collapseErrors: false, showErrorMessage: false, timer: shownTime },
    fallbackRendererOptions: { timer: shownTime },
    registerSignalListeners: false,
  } as const;
}

const shownTime = {
  condition: (milliseconds: number) => milliseconds > 1000,
  field: (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`,
  format: () => (text: string | undefined) => text ?? '',
};

/** Passes on a line at most every 100 ms in a terminal, every 20 s in a log. */
export function sparingly(show: (line: string) => void): (line: string) => void {
  const everyMs = process.stdout.isTTY ? 100 : 20_000;
  let last = Date.now();
  return (line) => {
    if (Date.now() - last < everyMs) return;
    last = Date.now();
    show(line);
  };
}
