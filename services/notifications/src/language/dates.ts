import { DateTime } from 'luxon';
import type { Language } from './language.ts';

const NO_BREAK_SPACE = '\u00a0';

/** French elides « de » before a vowel: heure d'Athènes, heure de Paris. */
function frenchOf(name: string): string {
  return /^[aeiouyàâéèêëîïôûh]/i.test(name) ? `d'${name}` : `de ${name}`;
}

/** `Europe/Paris` → « heure de Paris » or “Paris time”; zones without a city keep their own name. */
export function zoneInWords(timeZone: string, language: Language): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return language === 'fr' ? `heure ${frenchOf(city)}` : `${city} time`;
}

/**
 * The last minute of a deadline, in words and in the institution's zone:
 * « mardi 21 avril 2026 à 23 h 59, heure de Paris », “Tuesday 21 April 2026 at 11:59 pm, Paris time”.
 *
 * A deadline in Admis is the first instant that is too late (the midnight after an inclusive day),
 * so people are told the minute before it.
 * @param deadline ISO 8601 instant, exclusive
 */
export function lastMinuteInWords(deadline: string, timeZone: string, language: Language): string {
  const at = DateTime.fromISO(deadline, { zone: timeZone }).minus({ milliseconds: 1 });
  if (!at.isValid) {
    throw new RangeError(`not an instant or not a time zone: ${deadline}, ${timeZone}`);
  }
  const zone = zoneInWords(timeZone, language);
  if (language === 'fr') {
    const french = at.setLocale('fr');
    const day = at.day === 1 ? '1er' : String(at.day);
    const words = `${french.toFormat('cccc')} ${day} ${french.toFormat('MMMM yyyy')}`;
    const clock = `${at.hour}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${at.toFormat('mm')}`;
    return `${words} à ${clock}, ${zone}`;
  }
  const clock = `${at.setLocale('en-GB').toFormat('h:mm')} ${at.hour < 12 ? 'am' : 'pm'}`;
  return `${at.setLocale('en-GB').toFormat('cccc d MMMM yyyy')} at ${clock}, ${zone}`;
}
