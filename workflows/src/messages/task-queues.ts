/** One queue for workflow code, and one for the activities of each service. */
export const taskQueues = {
  workflows: 'workflows',
  identity: 'identity',
  catalogue: 'catalogue',
  dossier: 'dossier',
  admissions: 'admissions',
  notifications: 'notifications',
} as const;
