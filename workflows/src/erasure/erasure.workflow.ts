import { ApplicationFailure } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { instantOf, mayWithdrawErasure, msOf, type ErasureStatus } from '../domain/index.ts';
import {
  erasureStandingQuery,
  erasureUnderWayFailure,
  withdrawErasureUpdate,
  type ErasureInput,
  type ErasureStanding,
} from '../messages/erasure.ts';
import { searchAttributes } from '../messages/search-attributes.ts';
import { admissions, dossier, identity, notifications } from '../shell/activities.ts';
import { describeErasure } from './details.ts';

/** Milliseconds. Dates move and applications end: what forbids an erasure is looked at again this often. */
const longestWait = 24 * 60 * 60 * 1000;
/** An application whose campaign has closed is taken in within minutes. */
const shortestWait = 10 * 60 * 1000;
/** Longer than a request, and than the pause before what one left undone is tried again. */
const requestsEnd = 60 * 1000;
/** Longer than an access token lives and than the slowest upload that was begun with one takes. */
const accessEnds = 60 * 60 * 1000;

/**
 * A candidate's request that their data be erased: it waits until nothing forbids it any more, and may be withdrawn
 * until then. Then everything goes, step by step; each step may be repeated. The applications go first and the user
 * last, so that whoever is cut off in between is still found.
 */
export async function erasure(input: ErasureInput): Promise<ErasureStanding> {
  const { dossierNumber } = input;
  const who = { dossierNumber };
  const askedAt = input.carried?.askedAt ?? instantOf(Date.now());
  let standing: ErasureStanding = { status: 'waiting', askedAt, until: null };
  const is = (status: ErasureStatus): boolean => standing.status === status;

  setHandler(
    defineUpdate<ErasureStanding>(withdrawErasureUpdate),
    () => {
      standing = { ...standing, status: 'withdrawn', until: null };
      return standing;
    },
    {
      validator: () => {
        if (!mayWithdrawErasure(standing.status)) throw tooLate();
      },
      description: 'The candidate takes the request back',
    },
  );
  setHandler(defineQuery<ErasureStanding>(erasureStandingQuery), () => standing, {
    description: 'Whether the erasure waits, until when, or is under way',
  });
  upsertSearchAttributes([{ key: searchAttributes.candidate, value: dossierNumber }]);

  while (is('waiting')) {
    const { until } = await admissions.findErasureHold(who);
    if (!is('waiting')) break;
    if (until === null) {
      show({ status: 'underWay', until });
      if (await nothingCameIn()) break;
      show({ status: 'waiting', until });
      continue;
    }
    show({ status: 'waiting', until });
    const left = msOf(until) - Date.now();
    const wait = Math.min(Math.max(left, shortestWait), longestWait);
    if (await condition(() => !is('waiting'), wait)) break;
    if (mustContinue()) {
      await condition(allHandlersFinished);
      // A withdrawal may have come in while that was waited for.
      if (is('waiting')) await continueAsNew<typeof erasure>({ ...input, carried: { askedAt } });
    }
  }
  if (is('underWay')) {
    await erase();
    show({ status: 'done', until: null });
  }
  setCurrentDetails(describeErasure(standing));
  await condition(allHandlersFinished);
  return standing;

  function show(change: Pick<ErasureStanding, 'status' | 'until'>): void {
    standing = { ...standing, ...change };
    setCurrentDetails(describeErasure(standing));
    due(change.until === null ? Date.now() : msOf(change.until));
  }

  /** For operators, who look for what is overdue. */
  function due(ms: number): void {
    upsertSearchAttributes([{ key: searchAttributes.nextDeadline, value: new Date(ms) }]);
  }

  /** An application that was being made when the last look was taken is there by now, and the erasure waits for it. */
  async function nothingCameIn(): Promise<boolean> {
    await admissions.barFromApplying(who);
    await sleep(requestsEnd);
    const { until } = await admissions.findErasureHold(who);
    if (until === null) return true;
    await admissions.letApply(who);
    return false;
  }

  async function erase(): Promise<void> {
    await identity.closeAccount(who);
    await admissions.eraseApplicationsOf(who);
    await admissions.eraseFiles(who);
    await notifications.sendMail({
      key: `erasure/${dossierNumber}/${askedAt}`,
      template: 'dataErased',
      to: dossierNumber,
      data: {},
    });
    // Waits until the last mail has left: after it there is no address to send it to.
    await notifications.eraseMails(who);
    await dossier.eraseDossier(who);
    await identity.eraseIdentity(who);
    due(Date.now() + accessEnds);
    // Who was signed in could go on writing for as long as their token lasted, and staff had a page open.
    await sleep(accessEnds);
    await admissions.eraseApplicationsOf(who);
    await admissions.eraseFiles(who);
    await notifications.eraseMails(who);
    await dossier.eraseDossier(who);
    await identity.eraseIdentity(who);
    await admissions.endErasure(who);
  }

  function mustContinue(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || historyLength >= (input.historyLimit ?? Infinity);
  }
}

function tooLate(): ApplicationFailure {
  return ApplicationFailure.create({
    type: erasureUnderWayFailure,
    message: 'erasureUnderWay',
    nonRetryable: true,
  });
}
