import type { ErasureView } from '../schemas/erasure.ts';
import type { AdmissionsDependencies } from './dependencies.ts';
import { viewErasure } from './view-erasure.ts';

/** A candidate asks for the erasure of their data; asked again, it is the same request. @throws ProblemError 503 */
export async function askErasure(
  dependencies: AdmissionsDependencies,
  dossierNumber: string,
): Promise<ErasureView> {
  await dependencies.erasureWorkflows.ask({ dossierNumber });
  return viewErasure(dependencies, dossierNumber);
}
