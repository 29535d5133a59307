import { problems } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { CampaignRecord, FieldValue } from '../data-access/records.ts';
import type { CampaignChange, CampaignSettings, Changes } from '../schemas.ts';
import type { CatalogueDependencies } from './dependencies.ts';
import { makeChange } from './make-change.ts';
import { campaignOrders } from './order-of-dates.ts';

/** A campaign as administrators set it. @throws ProblemError 404 */
export async function getCampaignSettings(
  dependencies: Pick<CatalogueDependencies, 'repository'>,
  id: string,
): Promise<CampaignSettings> {
  return toSettings(await getCampaign(dependencies, id));
}

/** Every change of a campaign and its programmes, the newest first. @throws ProblemError 404 */
export async function listChanges(
  dependencies: Pick<CatalogueDependencies, 'repository'>,
  id: string,
): Promise<Changes> {
  await getCampaign(dependencies, id);
  return { changes: await dependencies.repository.findChanges(id) };
}

/** Changes or extends a campaign. @throws ProblemError 404, and what `makeChange` throws */
export async function changeCampaign(
  dependencies: CatalogueDependencies,
  {
    id,
    body: { expectedVersion, extendedTo = {}, ...wanted },
    actor,
  }: { id: string; body: CampaignChange; actor: Actor },
): Promise<CampaignSettings> {
  const campaign = await getCampaign(dependencies, id);
  const extended = {
    ...campaign,
    ...wanted,
    extendedTo: { ...campaign.extendedTo, ...extendedTo },
  };
  const { opensOn, closesOn, endsOn, applicationLimit, graceUntil } = campaign;
  const changed = await makeChange(dependencies, {
    campaign: id,
    programme: null,
    version: campaign.version,
    values: {
      ...{ opensOn, closesOn, endsOn, applicationLimit, graceUntil },
      ...ofExtension(campaign.extendedTo),
    },
    expectedVersion,
    wanted: { ...wanted, ...ofExtension(extendedTo) },
    orders: campaignOrders(extended, await dependencies.repository.findProgrammes(id)),
    actor,
    write: (change) => dependencies.repository.changeCampaign(id, change),
  });
  return toSettings(changed ?? campaign);
}

async function getCampaign(
  { repository }: Pick<CatalogueDependencies, 'repository'>,
  id: string,
): Promise<CampaignRecord> {
  const campaign = await repository.findCampaign(id);
  if (campaign === undefined) throw problems.notFound('There is no such campaign.');
  return campaign;
}

/** `extendedTo.closesOn`, …: as the log and the database name the fields. */
function ofExtension(extension: Record<string, FieldValue>): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(extension).map(([field, value]) => [`extendedTo.${field}`, value]),
  );
}

function toSettings(campaign: CampaignRecord): CampaignSettings {
  return {
    id: campaign._id,
    version: campaign.version,
    timeZone: campaign.timeZone,
    opensOn: campaign.opensOn,
    closesOn: campaign.closesOn,
    endsOn: campaign.endsOn,
    applicationLimit: campaign.applicationLimit,
    extendedTo: campaign.extendedTo,
    graceUntil: campaign.graceUntil,
    retentionMonths: campaign.retentionMonths,
  };
}
