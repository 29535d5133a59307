/** Long enough for people, and short enough for the object's metadata once percent-encoded. */
const MAX_CHARACTERS = 150;

/**
 * The name to show for a file: no path, no control or direction characters, composed accents,
 * cut in the middle when it is too long so that the extension stays.
 */
export function cleanFileName(given: string): string {
  const base = given.split(/[\\/]/).at(-1) ?? '';
  const name = base
    .replace(/\p{Cs}/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim();
  if (name === '' || /^\.+$/.test(name)) return 'document';
  const characters = [...name];
  if (characters.length <= MAX_CHARACTERS) return name;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return `${characters.slice(0, MAX_CHARACTERS - extension.length - 1).join('')}…${extension}`;
}
