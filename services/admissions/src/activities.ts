import { heartbeat } from '@temporalio/activity';
import type { AdmissionsActivities } from '@admis/workflows/messages';
import type { AdmissionsDependencies } from './use-cases/dependencies.ts';
import { doRankingRows } from './use-cases/do-ranking-rows.ts';
import { eraseApplicationsOf } from './use-cases/erase-applications-of.ts';
import { eraseApplications } from './use-cases/erase-applications.ts';
import { findErasureHolds } from './use-cases/find-erasure-holds.ts';
import { inspectAgain, inspectApplications } from './use-cases/inspect-applications.ts';
import { openCalls } from './use-cases/open-calls.ts';
import { recordAndShare } from './use-cases/record-and-share.ts';
import { recordWaitingList } from './use-cases/record-waiting-list.ts';
import { wakeApplications } from './use-cases/wake-applications.ts';

/** What workflows may ask of this service, on the task queue `admissions`. */
export function createActivities(dependencies: AdmissionsDependencies): AdmissionsActivities {
  const { repository, lists, erasures, erasureWorkflows, documents, now } = dependencies;
  return {
    recordBatch: (batch) => recordAndShare(dependencies, batch),
    tellWaitingList: ({ campaign, programme, message }) => lists.tell(campaign, programme, message),
    recordWaitingList: (standing) => recordWaitingList(dependencies, standing),
    wakeApplications: (request) => wakeApplications(dependencies, request),
    countUnpublished: ({ campaign, programmes }) =>
      repository.countUnpublished(campaign, programmes),
    inspectApplications: (request) => inspectApplications(dependencies, request),
    inspectAgain: ({ applicationIds }) => inspectAgain(dependencies, applicationIds),
    eraseApplications: (request) => eraseApplications(dependencies, request),
    signalWaitingList: ({ campaign, programme, signal }) =>
      signal === 'openCalls'
        ? openCalls(dependencies, campaign, programme)
        : lists.seatsChanged(campaign, programme),
    doBulkRows: (request) => doRankingRows(dependencies, request, () => heartbeat()),
    async findErasureHold({ dossierNumber }) {
      const [longest] = await findErasureHolds(dependencies, dossierNumber);
      return { until: longest?.until ?? null };
    },
    barFromApplying: ({ dossierNumber }) => erasures.begin(dossierNumber, now()),
    letApply: ({ dossierNumber }) => erasures.drop(dossierNumber),
    eraseApplicationsOf: ({ dossierNumber }) => eraseApplicationsOf(dependencies, dossierNumber),
    eraseFiles: ({ dossierNumber }) => documents.eraseFiles(dossierNumber),
    async endErasure({ dossierNumber }) {
      await erasureWorkflows.eraseHistories(dossierNumber);
      await erasures.end(dossierNumber, now());
    },
  };
}
