import type { Page } from 'playwright-core';
import { sees, shows, showsNot } from './support/deviation.ts';
import { apply, give } from './support/lives.ts';
import { PASSWORD } from './support/people.ts';
import { createScenarios } from './support/scenario.ts';
import { signIn } from './support/sign-in.ts';

const scenario = createScenarios(import.meta.filename);

scenario(
  '« Ajouter à mon agenda » gives a file of what has to be done by when, which follows the dates',
  async ({ people, visit, config: { PORTAL_URL }, look }) => {
    const candidate = await people.candidate();
    const { page } = await visit();
    await signIn(page, PORTAL_URL, { identifier: candidate.number, password: candidate.password });
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
    expect(before?.SUMMARY).toBe(`Transmettre ma candidature : ${programme.title}`);

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

scenario(
  'nobody else gets the dates of a candidate',
  async ({ people, visit, config: { PORTAL_URL } }) => {
    const candidate = await people.candidate();
    const { id } = await apply(candidate, 'insurance');
    const path = `${PORTAL_URL}/applications/${id}/calendar.ics`;
    for (const [identifier, password, status] of [
      await people.candidate().then(({ number, password }) => [number, password, 404] as const),
      ['gestionnaire', PASSWORD, 403] as const,
    ]) {
      const { page, context } = await visit();
      await signIn(page, PORTAL_URL, { identifier, password });
      expect((await context.request.get(path)).status()).toBe(status);
    }
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
