import { problems } from '@admis/kit';
import type { Actor } from '@admis/workflows/domain';
import type { ProgrammeRecord } from '../data-access/records.ts';
import type { ProgrammeChange, ProgrammeSettings } from '../schemas.ts';
import type { CatalogueDependencies } from './dependencies.ts';
import { findCampaignAndProgramme } from './find-campaign-and-programme.ts';
import { makeChange } from './make-change.ts';
import { programmeOrders } from './order-of-dates.ts';

/** A programme as administrators set it. @throws ProblemError 404 */
export async function getProgrammeSettings(
  dependencies: CatalogueDependencies,
  id: string,
  campaignId?: string,
): Promise<ProgrammeSettings> {
  const { programme } = await getCampaignAndProgramme(dependencies, id, campaignId);
  return toSettings(programme);
}

/** Changes dates or settings of a programme. @throws ProblemError 404, and what `makeChange` throws */
export async function changeProgramme(
  dependencies: CatalogueDependencies,
  {
    id,
    campaignId,
    body: { expectedVersion, ...wanted },
    actor,
  }: { id: string; campaignId?: string | undefined; body: ProgrammeChange; actor: Actor },
): Promise<ProgrammeSettings> {
  const { campaign, programme } = await getCampaignAndProgramme(dependencies, id, campaignId);
  const { id: _id, campaign: _campaign, version, ...values } = toSettings(programme);
  const changed = await makeChange(dependencies, {
    campaign: campaign._id,
    programme: programme.code,
    version,
    values,
    expectedVersion,
    wanted,
    orders: programmeOrders({ ...programme, ...wanted }, campaign),
    actor,
    write: (change) => dependencies.repository.changeProgramme(campaign._id, id, change),
  });
  return toSettings(changed ?? programme);
}

async function getCampaignAndProgramme(
  dependencies: CatalogueDependencies,
  id: string,
  campaignId?: string,
) {
  const found = await findCampaignAndProgramme(dependencies, id, campaignId);
  if (found === undefined) throw problems.notFound('There is no such programme.');
  return found;
}

function toSettings(programme: ProgrammeRecord): ProgrammeSettings {
  return {
    id: programme.code,
    campaign: programme.campaign,
    version: programme.version,
    opensOn: programme.opensOn,
    closesOn: programme.closesOn,
    returnOn: programme.returnOn,
    publicationAt: programme.publicationAt,
    replyOn: programme.replyOn,
    replyDaysAfterPublication: programme.replyDaysAfterPublication,
    conditionsOn: programme.conditionsOn,
    waitingListClosesOn: programme.waitingListClosesOn,
    capacity: programme.capacity,
    overCall: programme.overCall,
    reception: programme.reception,
    lateFiles: programme.lateFiles,
    decidesOnIncomplete: programme.decidesOnIncomplete,
  };
}
