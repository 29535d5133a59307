import type { ErasureView } from '../schemas/erasure.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { findErasureHolds } from './find-erasure-holds.ts';

/** Whether a candidate has asked for the erasure of their data, and what forbids it now. @throws ProblemError 503 */
export async function viewErasure(
  dependencies: AdmissionsDependencies,
  dossierNumber: string,
): Promise<ErasureView> {
  const [standing, holds] = await Promise.all([
    dependencies.erasureWorkflows.findStanding(dossierNumber),
    findErasureHolds(dependencies, dossierNumber),
  ]);
  const asked = standing === undefined || standing.status === 'withdrawn' ? undefined : standing;
  return {
    status: asked === undefined ? 'notAsked' : asked.status === 'waiting' ? 'waiting' : 'underWay',
    askedAt: asked?.askedAt ?? null,
    possibleFrom: holds[0]?.until ?? null,
    holds: holds.map(({ applicationId, programme, reason, until }) => ({
      application: { id: applicationId, programme },
      reason,
      until,
    })),
  };
}
