import type { Programme } from '../schemas.ts';
import type { CatalogueDependencies } from './dependencies.ts';
import { findCampaignAndProgramme } from './find-campaign-and-programme.ts';
import { getCatalogueTree, toSummary } from './list-programmes.ts';
import { programmeDates } from './programme-dates.ts';

/** All that is known of one programme. @param campaignId absent: of the current campaign */
export async function findProgramme(
  dependencies: Pick<CatalogueDependencies, 'repository' | 'now'>,
  id: string,
  campaignId?: string,
): Promise<Programme | undefined> {
  const { repository, now } = dependencies;
  const found = await findCampaignAndProgramme(dependencies, id, campaignId);
  if (found === undefined) return undefined;
  const { campaign, programme } = found;
  const [tree, centre, commission, pieces, refusalReasons] = await Promise.all([
    getCatalogueTree(repository),
    repository.findCentre(programme.centre),
    repository.findCommission(programme.commission),
    repository.findPieces(programme.pieces),
    repository.findRefusalReasons(programme.refusalReasons),
  ]);
  if (centre === undefined || commission === undefined) {
    throw new Error(`The catalogue does not hold the centre or the commission of ${id}`);
  }
  return {
    ...toSummary(programme, campaign, tree, now()),
    timeZone: campaign.timeZone,
    academicYear: campaign.academicYear,
    centre: {
      id: centre._id,
      name: centre.name,
      address: centre.address,
      email: centre.email,
    },
    commission: { id: commission._id, name: commission.name },
    dates: programmeDates(programme, campaign),
    reception: programme.reception,
    lateFiles: programme.lateFiles,
    decidesOnIncomplete: programme.decidesOnIncomplete,
    overCall: programme.overCall,
    information: programme.information,
    refusalReasons: refusalReasons.map(({ _id, label }) => ({ id: _id, label })),
    pieces: pieces.map(({ _id, ...definition }) => ({ id: _id, ...definition })),
  };
}
