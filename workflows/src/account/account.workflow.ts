import { ApplicationFailure } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineUpdate,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import {
  decideAccount,
  instantOf,
  msOf,
  openAccount,
  type Account,
  type AccountCommand,
} from '../domain/index.ts';
import {
  accountRefusedFailure,
  accountStandingQuery,
  activateUpdate,
  renewActivationUpdate,
  type AccountInput,
  type AccountRefusalDetails,
  type AccountStanding,
  type ActivateRequest,
} from '../messages/account.ts';
import { searchAttributes } from '../messages/search-attributes.ts';
import { identity } from '../shell/activities.ts';

/**
 * An account from its creation to its activation: 5 days, then the account and its data are destroyed and
 * the e-mail is free again (guide §2 b).
 */
export async function account({ dossierNumber, timeZone }: AccountInput): Promise<AccountStanding> {
  let current: Account = openAccount(instantOf(Date.now()), timeZone);
  let mailed = 0;

  function attempt(command: AccountCommand): Account {
    const outcome = decideAccount(current, command, instantOf(Date.now()));
    if (!('refused' in outcome)) return outcome;
    const told: AccountRefusalDetails = { code: outcome.refused };
    throw ApplicationFailure.create({
      type: accountRefusedFailure,
      message: outcome.refused,
      nonRetryable: true,
      details: [told],
    });
  }
  function execute(command: AccountCommand): AccountStanding {
    current = attempt(command);
    return current;
  }

  setHandler(
    defineUpdate<AccountStanding, [ActivateRequest]>(activateUpdate),
    ({ generation }) => execute({ type: 'activate', generation }),
    {
      validator: ({ generation }) => void attempt({ type: 'activate', generation }),
      description: 'The owner used the activation link and chose a password',
    },
  );
  setHandler(
    defineUpdate<AccountStanding>(renewActivationUpdate),
    () => execute({ type: 'renewActivation' }),
    {
      validator: () => void attempt({ type: 'renewActivation' }),
      description: 'A new activation link was asked for; the ones before it are void',
    },
  );
  setHandler(defineQuery<AccountStanding>(accountStandingQuery), () => current, {
    description: 'Whether the account is active, and until when it may be activated',
  });

  upsertSearchAttributes([
    { key: searchAttributes.candidate, value: dossierNumber },
    { key: searchAttributes.nextDeadline, value: new Date(current.expiresAt) },
  ]);
  setCurrentDetails(`Waiting for activation until ${current.expiresAt}`);
  await identity.createAccount({ dossierNumber });
  const toDo = (): boolean => current.status !== 'pending' || mailed !== current.generation;
  while (current.status === 'pending') {
    if (mailed !== current.generation) {
      const { generation, expiresAt } = current;
      await identity.sendActivationMail({ dossierNumber, generation, expiresAt });
      mailed = generation;
    }
    const left = msOf(current.expiresAt) - Date.now();
    if (left <= 0) current = { ...current, status: 'destroyed' };
    else if (!(await condition(toDo, left))) current = { ...current, status: 'destroyed' };
  }
  if (current.status === 'active') await identity.enableAccount({ dossierNumber });
  else await identity.destroyAccount({ dossierNumber });
  setCurrentDetails(current.status === 'active' ? 'Activated' : 'Not activated in time: destroyed');
  await condition(allHandlersFinished);
  return current;
}
