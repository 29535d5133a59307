import type { Instant } from '@admis/workflows/domain';
import type { CatalogueRepository } from '../data-access/catalogue-repository.ts';
import type {
  CampaignRecord,
  DisciplineRecord,
  LevelRecord,
  ProgrammeRecord,
} from '../data-access/records.ts';
import type { ProgrammeSummary } from '../schemas.ts';
import { findCurrentCampaign } from './current-campaign.ts';
import type { CatalogueDependencies } from './dependencies.ts';
import { countingDays, programmeDates, windowState } from './programme-dates.ts';

/** The current campaign's programmes: discipline, then level, then the catalogue's own order. */
export async function listProgrammes(
  dependencies: CatalogueDependencies,
): Promise<ProgrammeSummary[]> {
  const { repository, now } = dependencies;
  const campaign = await findCurrentCampaign(dependencies);
  if (campaign === undefined) return [];
  const [programmes, tree] = await Promise.all([
    repository.findProgrammes(campaign._id),
    getCatalogueTree(repository),
  ]);
  const at = now();
  const rank = (summary: ProgrammeSummary): number => tree.rankOf(summary.discipline.id);
  return programmes
    .map((programme) => toSummary(programme, campaign, tree, at))
    .sort((a, b) => rank(a) - rank(b) || a.level.order - b.level.order);
}

/** Disciplines and levels by id. */
export interface CatalogueTree {
  discipline(id: string): DisciplineRecord;
  level(id: string): LevelRecord;
  rankOf(disciplineId: string): number;
}

export async function getCatalogueTree(repository: CatalogueRepository): Promise<CatalogueTree> {
  const [disciplines, levels] = await Promise.all([
    repository.findDisciplines(),
    repository.findLevels(),
  ]);
  return {
    discipline: (id) => getById(disciplines, id),
    level: (id) => getById(levels, id),
    rankOf: (id) => disciplines.findIndex((discipline) => discipline._id === id),
  };
}

export function toSummary(
  programme: ProgrammeRecord,
  campaign: CampaignRecord,
  tree: CatalogueTree,
  now: Instant,
): ProgrammeSummary {
  const dates = programmeDates(programme, campaign);
  const discipline = tree.discipline(programme.discipline);
  const level = tree.level(programme.level);
  return {
    id: programme.code,
    campaign: campaign._id,
    title: programme.title,
    discipline: { id: discipline._id, title: discipline.title },
    level: { id: level._id, title: level.title, order: level.order },
    window: {
      opensOn: programme.opensOn,
      closesOn: countingDays(programme, campaign).closesOn,
      opensAt: dates.opensAt,
      closesAt: dates.closesAt,
    },
    state: windowState(dates, now),
    mode: 'online',
    capacity: programme.capacity,
    treatment: programme.treatment,
  };
}

function getById<T extends { _id: string }>(records: T[], id: string): T {
  const record = records.find((candidate) => candidate._id === id);
  if (record === undefined)
    throw new Error(`The catalogue refers to ${id}, which it does not hold`);
  return record;
}
