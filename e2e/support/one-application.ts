import type { Page } from 'playwright-core';
import { answered } from './api.ts';
import { cancel } from './application-pages.ts';
import type { Candidate } from './people.ts';
import type { Stage } from './scenario.ts';

/**
 * One application, one mail. Mails go out in the order of what happened, so once the mail of the
 * cancellation is there a second one about the registration would be too.
 */
export async function isOne(
  { mailbox, config }: Stage,
  candidate: Candidate,
  page: Page,
): Promise<void> {
  const { applications } = answered(await candidate.api.admissions.GET('/applications'));
  expect(applications).toHaveLength(1);
  await page.goto(`${config.PORTAL_URL}/applications/${applications[0]?.id}`);
  await cancel(page);
  await mailbox.waitFor(candidate.email, 'Candidature annulée');
  expect(await mailbox.count(candidate.email, 'Candidature enregistrée')).toBe(1);
}
