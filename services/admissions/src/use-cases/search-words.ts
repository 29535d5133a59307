/** Small letters without accents, cut at everything that is neither letter nor digit: how names are found. */
export function searchWords(...texts: string[]): string[] {
  const words = texts.flatMap((text) =>
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  );
  return [...new Set(words)];
}
