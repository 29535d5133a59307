const NO_BREAK_SPACE = '\u00a0';

/**
 * Puts the no-break spaces of French typography into a text: before « : ; ? ! » and inside
 * guillemets. A line never starts with a punctuation mark then, in any mail reader.
 */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, NO_BREAK_SPACE).replace(/« /g, `«${NO_BREAK_SPACE}`);
}

/** The same for the text of an HTML page; tags, attributes and style sheets stay as they are. */
export function frenchSpacesInHtml(html: string): string {
  return html.replace(
    /(<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>)|([^<]+)/g,
    (_match, markup: string | undefined, text: string | undefined) =>
      markup ?? frenchSpaces(text ?? ''),
  );
}
