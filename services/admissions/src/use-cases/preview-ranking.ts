import type { Actor } from '@admis/workflows/domain';
import type { RankingPreview } from '../schemas/ranking.ts';
import { compareRanking, countRanking } from './compare-ranking.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { getOwnProgramme } from './get-own-programme.ts';
import { readRankingFile } from './read-ranking-file.ts';

/** A dry run of a ranking's file. @throws ProblemError 404, 403, 400 for a file that is no table, 503 */
export async function previewRanking(
  { repository, catalogue, now }: AdmissionsDependencies,
  { programmeId, actor, file }: { programmeId: string; actor: Actor; file: Buffer },
): Promise<RankingPreview> {
  const programme = await getOwnProgramme(catalogue, programmeId, actor, ['commissionMember']);
  const rows = await compareRanking(repository, {
    programme,
    rows: await readRankingFile(file),
    actor,
    now: now(),
  });
  return { counts: countRanking(rows), rows };
}
