const NO_BREAK_SPACE = '\u00a0';

/** The site's texts in one language; lists (of months) are texts too. */
export interface Texts {
  [key: string]: string | string[] | Texts;
}

/** French puts a space before « : ; ? ! », inside guillemets and around the h of 23 h 59: no line may break there. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[:;?!»])/g, NO_BREAK_SPACE)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/(?<=[\d}]) h (?=[\d{])/g, `${NO_BREAK_SPACE}h${NO_BREAK_SPACE}`);
}

/** The same in all texts: they are written with ordinary spaces, for whoever edits them. */
export function withFrenchSpaces(texts: Texts): Texts {
  const spaced = (value: Texts[string]): Texts[string] => {
    if (typeof value === 'string') return frenchSpaces(value);
    return Array.isArray(value) ? value.map(frenchSpaces) : withFrenchSpaces(value);
  };
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, spaced(value)]));
}
