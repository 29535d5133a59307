import { ApplicationFailure } from '@temporalio/common';
import { setCurrentDetails, sleep } from '@temporalio/workflow';
import { pageSize } from '../campaign/refreshes.ts';
import { findingsFailure, type Finding, type InspectedPage } from '../messages/inspection.ts';
import { admissions } from '../shell/activities.ts';

/** What is on its way to the portal may be held up by a peer that is away for a moment. */
const secondLookAfter = '5 minutes';
const named = 10;

/**
 * Looks through all open applications for what no workflow notices by itself, and once more at what seemed wrong.
 *
 * @throws ApplicationFailure `Findings`: so that an operator sees it among the workflows that failed
 */
export async function inspection(): Promise<{ looked: number }> {
  const suspected: string[] = [];
  let looked = 0;
  let after: string | null = null;
  do {
    setCurrentDetails(`Looked at ${looked} applications; ${suspected.length} seem wrong.`);
    const page: InspectedPage = await admissions.inspectApplications({ after, limit: pageSize });
    suspected.push(...page.findings.map(({ applicationId }) => applicationId));
    looked += page.looked;
    after = page.last;
  } while (after !== null);

  if (suspected.length > 0) {
    setCurrentDetails(
      `Looked at ${looked} applications; at ${suspected.length} once more in a moment.`,
    );
    await sleep(secondLookAfter);
    const findings: Finding[] = [];
    for (let from = 0; from < suspected.length; from += pageSize) {
      const applicationIds = suspected.slice(from, from + pageSize);
      findings.push(...(await admissions.inspectAgain({ applicationIds })));
    }
    if (findings.length > 0) throw failure(findings, looked);
  }
  setCurrentDetails(`Over: nothing wrong with ${looked} applications.`);
  return { looked };
}

function failure(findings: Finding[], looked: number): ApplicationFailure {
  const first = findings
    .slice(0, named)
    .map(({ applicationId, flaw }) => `${applicationId} ${flaw}`);
  const others = findings.length > named ? ', …' : '';
  const message = `${findings.length} of ${looked} applications need an operator: ${first.join(', ')}${others}`;
  setCurrentDetails(`Over. ${message}`);
  return ApplicationFailure.create({
    type: findingsFailure,
    message,
    nonRetryable: true,
    details: [findings],
  });
}
