import { DateTime } from 'luxon';
import type { Text } from '../data-access/admissions.ts';

export type Language = 'fr' | 'en';

const NO_BREAK_SPACE = '\u00a0';

export function textIn(language: Language, text: Text): string {
  return text[language] || text.fr;
}

/** « 21 avril 2026 » */
export function dayInWords(instant: string, timeZone: string, language: Language): string {
  const at = DateTime.fromISO(instant, { zone: timeZone });
  if (language === 'en') return at.setLocale('en-GB').toFormat('d MMMM yyyy');
  const day = at.day === 1 ? '1er' : String(at.day);
  return `${day}${NO_BREAK_SPACE}${at.setLocale('fr').toFormat('MMMM yyyy')}`;
}

/** A day of the calendar, `YYYY-MM-DD`, which has no zone. */
export function dateInWords(date: string, language: Language): string {
  return dayInWords(date, 'utc', language);
}

/** « 21 avril 2026 à 14 h 05 » */
export function instantInWords(instant: string, timeZone: string, language: Language): string {
  const at = DateTime.fromISO(instant, { zone: timeZone });
  const day = dayInWords(instant, timeZone, language);
  return language === 'fr'
    ? `${day} à ${at.hour}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${at.toFormat('mm')}`
    : `${day} at ${at.setLocale('en-GB').toFormat('HH:mm')}`;
}

/** The last minute before an exclusive deadline. */
export function lastMinuteInWords(deadline: string, timeZone: string, language: Language): string {
  const last = DateTime.fromISO(deadline).minus({ milliseconds: 1 }).toISO();
  return instantInWords(last ?? deadline, timeZone, language);
}

/** « 2,4 Mo » */
export function sizeInWords(bytes: number, language: Language): string {
  const number = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
  const [kilobytes, megabytes] = language === 'fr' ? ['ko', 'Mo'] : ['kB', 'MB'];
  return bytes < 1_000_000
    ? `${number(Math.max(1, Math.round(bytes / 1000)))}${NO_BREAK_SPACE}${kilobytes}`
    : `${number(bytes / 1_000_000)}${NO_BREAK_SPACE}${megabytes}`;
}

/** « France » for `FR`. */
export function countryInWords(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
