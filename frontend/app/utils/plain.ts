/** Without accents, capitals and curls: who types « etudes » or « l'oeuvre » finds « Études » or « l’œuvre ». */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");
}
