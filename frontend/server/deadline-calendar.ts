import type { TFunction } from 'i18next';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { components } from '../app/api/admissions.d.ts';
import { deadlineInWords } from '../app/utils/dates.ts';

type Dated = Pick<components['schemas']['Application'], 'id' | 'revision' | 'deadlines'> & {
  programme: Pick<components['schemas']['Application']['programme'], 'title' | 'timeZone'>;
};

const MINUTE = 60_000;
/** In seconds: a day to finish what is missing. */
const ALARM_AHEAD = 24 * 3600;

/**
 * A calendar file (RFC 5545) of what a candidate has to do by when. Each event is the last minute in which one
 * may still act, the one that the pages show, and an instant in UTC: every calendar puts it where its owner lives.
 * An event keeps its id and counts up with its application, so that a file added again moves what has moved.
 * @returns undefined when there is no date: a calendar without events is none
 */
export function deadlineCalendar(
  applications: Dated[],
  {
    t,
    language,
    institution,
    portalUrl,
    now,
  }: { t: TFunction; language: 'fr' | 'en'; institution: string; portalUrl: string; now: Date },
): string | undefined {
  const calendar = ical({
    name: t('calendar.name', { institution }),
    prodId: { company: 'Admis', product: 'portal', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, revision, programme, deadlines } of applications) {
    const url = `${portalUrl}/applications/${encodeURIComponent(id)}`;
    for (const { kind, at, subject } of deadlines) {
      const summary = t(`calendar.${kind}`, {
        programme: programme.title,
        subject: subject?.title[language],
      });
      const date = deadlineInWords(t, at, programme.timeZone);
      calendar.createEvent({
        id: `${[id, kind, subject?.id].filter(Boolean).join('.')}@${new URL(portalUrl).hostname}`,
        sequence: revision,
        stamp: now,
        start: new Date(Date.parse(at) - MINUTE),
        end: new Date(at),
        summary,
        description: `${t('calendar.until', { date })}\n${url}`,
        url,
        // It takes no time of the day: nobody is busy with it.
        transparency: ICalEventTransparency.TRANSPARENT,
        alarms: [{ type: ICalAlarmType.display, trigger: ALARM_AHEAD, description: summary }],
      });
    }
  }
  return calendar.length() === 0 ? undefined : calendar.toString();
}
