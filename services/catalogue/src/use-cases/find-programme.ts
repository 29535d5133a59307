import type { Programme } from '../schemas.ts';
import { findCurrentCampaign } from './current-campaign.ts';
import type { CatalogueDependencies } from './dependencies.ts';
import { getCatalogueTree, toSummary } from './list-programmes.ts';
import { programmeDates } from './programme-dates.ts';

/** All that is known of one programme of the current campaign. */
export async function findProgramme(
  dependencies: CatalogueDependencies,
  id: string,
): Promise<Programme | undefined> {
  const { repository, now } = dependencies;
  const campaign = await findCurrentCampaign(dependencies);
  if (campaign === undefined) return undefined;
  const programme = await repository.findProgramme(campaign._id, id);
  if (programme === undefined) return undefined;
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
    centre: {
      id: centre._id,
      name: centre.name,
      address: centre.address,
      email: centre.email,
    },
    commission: { id: commission._id, name: commission.name },
    dates: programmeDates(programme, campaign),
    reception: programme.reception,
    information: programme.information,
    refusalReasons: refusalReasons.map(({ _id, label }) => ({ id: _id, label })),
    pieces: pieces.map(({ _id, ...definition }) => ({ id: _id, ...definition })),
  };
}
