/** Every workflow that the worker offers. */
export { account } from './account/account.workflow.ts';
export { application } from './application/application.workflow.ts';
export { bulkAction } from './bulk-action/bulk-action.workflow.ts';
export { campaign } from './campaign/campaign.workflow.ts';
export { erasure } from './erasure/erasure.workflow.ts';
export { inspection } from './inspection/inspection.workflow.ts';
export { publication } from './publication/publication.workflow.ts';
export { studentRecords } from './student-records/student-records.workflow.ts';
export { waitingList } from './waiting-list/waiting-list.workflow.ts';
