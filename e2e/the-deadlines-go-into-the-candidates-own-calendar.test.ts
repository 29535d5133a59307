import type { Page } from 'playwright-core';
import { signedInCandidate } from './support/arrivals.ts';
import { sees, shows, showsNot } from './support/deviation.ts';
import { apply, give } from './support/lives.ts';
import { scenario } from './support/scenario.ts';

scenario(
  import.meta.filename,
  '« Ajouter à mon agenda » gives a file of what has to be done by when, which follows the dates',
  async ({ people, visit, config, look }) => {
    const { candidate, page } = await signedInCandidate({ people, visit, config });
    const { PORTAL_URL } = config;
    await sees(page, 'Mes candidatures');
    await showsNot(calendarLink(page), 'a calendar without any date');

    const { id, programme, dates } = await apply(candidate, 'insurance');
    await apply(candidate, 'cinema');
    await page.goto(`${PORTAL_URL}/applications`);
    await shows(calendarLink(page), '« Ajouter à mon agenda » on the list');
    await look(page, 'list');
    const all = await calendarOf(page);
    expect(all.fileName).toBe('mes-echeances.ics');
    expect(all.events).toHaveLength(2);

    await page.goto(`${PORTAL_URL}/applications/${id}`);
    await look(page, 'application');
    const [before, ...others] = (await calendarOf(page)).events;
    expect(others).toEqual([]);
    expect(before?.SUMMARY).toBe(`Transmettre ma candidature\u00a0: ${programme.title}`);

    await give(people.staff('gestionnaire'), id, {
      type: 'extendDeadline',
      of: { kind: 'returnDate' },
      until: new Date(Date.parse(dates.returnAt) + 5 * 86_400_000).toISOString().slice(0, 10),
    });
    const [after] = (await calendarOf(page)).events;
    expect(after?.UID).toBe(before?.UID);
    expect(Number(after?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
    expect(Number(after?.DTSTART?.slice(0, 8))).toBeGreaterThan(
      Number(before?.DTSTART?.slice(0, 8)),
    );

    await give(candidate.api, id, { type: 'cancel' });
    await page.reload();
    await showsNot(calendarLink(page), 'a calendar of what is over');
    await page.goto(`${PORTAL_URL}/applications/${id}/calendar.ics`);
    await sees(page, "il n'y a rien à ajouter à votre agenda");
  },
);

const calendarLink = (page: Page) => page.getByRole('link', { name: 'Ajouter à mon agenda' });

/** What a calendar reads in the file behind the link of a page. */
async function calendarOf(page: Page) {
  const href = (await calendarLink(page).getAttribute('href')) ?? '';
  const response = await page.context().request.get(new URL(href, page.url()).href);
  expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const lines = (await response.text()).replaceAll('\r\n ', '').split('\r\n');
  const events: Partial<Record<string, string>>[] = [];
  let within = 0;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    if (name === 'BEGIN') within += 1;
    if (name === 'END') within -= 1;
    if (line === 'BEGIN:VEVENT') events.push({});
    // Not what belongs to an alarm within the event.
    const event = events.at(-1);
    if (event && within === 2 && name !== 'BEGIN' && name !== 'END') event[name] = value;
  }
  const disposition = response.headers()['content-disposition'] ?? '';
  return { events, fileName: /filename="?([^";]+)/.exec(disposition)?.[1] };
}
