import { proxyActivities } from '@temporalio/workflow';
import type {
  AdmissionsActivities,
  CatalogueActivities,
  DossierActivities,
  IdentityActivities,
  NotificationsActivities,
} from '../messages/activities.ts';
import { taskQueues } from '../messages/task-queues.ts';

// They retry for ever, by design: a peer that is down delays an effect and never loses it.
export const retry = {
  initialInterval: '1s',
  backoffCoefficient: 2,
  maximumInterval: '1m',
} as const;

export const admissions = proxyActivities<AdmissionsActivities>({
  taskQueue: taskQueues.admissions,
  startToCloseTimeout: '30s',
  retry,
});

export const catalogue = proxyActivities<CatalogueActivities>({
  taskQueue: taskQueues.catalogue,
  startToCloseTimeout: '30s',
  retry,
});

export const dossier = proxyActivities<DossierActivities>({
  taskQueue: taskQueues.dossier,
  startToCloseTimeout: '1m',
  // Another house's system, away for a night at times: asked less and less often.
  retry: { ...retry, initialInterval: '5s', maximumInterval: '10m' },
});

export const notifications = proxyActivities<NotificationsActivities>({
  taskQueue: taskQueues.notifications,
  startToCloseTimeout: '30s',
  retry,
});

export const identity = proxyActivities<IdentityActivities>({
  taskQueue: taskQueues.identity,
  startToCloseTimeout: '30s',
  retry,
});
