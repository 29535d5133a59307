import { ProblemError, problems } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { LoggedChange, RecordChange } from '../data-access/catalogue-repository.ts';
import type { FieldChange, FieldValue } from '../data-access/records.ts';
import type { CatalogueDependencies } from './dependencies.ts';
import { faultsOf, type DateOrder } from './order-of-dates.ts';
import { tellChanges } from './tell-changes.ts';

/** What the change of a campaign and of a programme are both made of. */
export interface WantedChange<T> {
  campaign: string;
  /** null: the campaign itself. */
  programme: string | null;
  /** The record as it stands. */
  version: number;
  values: Record<string, FieldValue>;
  /** What the body says: the version that its writer saw, and the fields to change. */
  expectedVersion: number;
  wanted: Record<string, FieldValue>;
  /** The order that dates must keep once the change is made. */
  orders: DateOrder[];
  actor: Actor;
  /** Writes the change, if the record is still at the version before it. */
  write(change: RecordChange): Promise<T | undefined>;
}

/**
 * Makes a change, keeps it in the log and tells the campaign's workflow. It counts from its write on: when the
 * workflow cannot be told now, the campaign loop does it later.
 *
 * @returns the record as changed, or undefined when there was nothing to change
 * @throws ProblemError 409 `stalePage` with what changed meanwhile, 400 naming every field that is in a wrong order
 */
export async function makeChange<T>(
  dependencies: Pick<CatalogueDependencies, 'repository' | 'campaignWorkflows' | 'logger' | 'now'>,
  change: WantedChange<T>,
): Promise<T | undefined> {
  const { version, values, expectedVersion, wanted, orders, actor } = change;
  if (version !== expectedVersion) throw await stalePage(dependencies, change);
  const faults = faultsOf(orders, wanted);
  if (faults.length > 0) throw problems.invalidRequest(faults);
  const fields = Object.entries(wanted).flatMap(([field, to]): FieldChange[] => {
    const from = values[field] ?? null;
    return from === to ? [] : [{ field, from, to }];
  });
  if (fields.length === 0) return undefined;
  const changed = await change.write({
    version: version + 1,
    at: dependencies.now(),
    by: actor.id,
    fields,
    values: Object.fromEntries(fields.map(({ field, to }) => [field, to])),
  });
  if (changed === undefined) throw await stalePage(dependencies, change);
  try {
    await tellChanges(dependencies);
  } catch (error) {
    dependencies.logger.warn({ err: error }, 'change made, to be told later');
  }
  return changed;
}

async function stalePage(
  { repository }: Pick<CatalogueDependencies, 'repository'>,
  {
    campaign,
    programme,
    expectedVersion,
  }: Pick<WantedChange<unknown>, 'campaign' | 'programme' | 'expectedVersion'>,
): Promise<ProblemError> {
  const logged: LoggedChange[] = await repository.findChanges(campaign);
  const ofRecord = logged.filter((entry) => entry.programme === programme);
  return new ProblemError(409, 'stalePage', 'Somebody else has changed this meanwhile.', {
    version: ofRecord[0]?.version ?? 1,
    changes: ofRecord.filter(({ version }) => version > expectedVersion),
  });
}
