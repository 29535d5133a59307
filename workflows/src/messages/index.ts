export * from './account.ts';
export type * from './activities.ts';
export * from './application.ts';
export * from './campaign.ts';
export * from './ids.ts';
export * from './mails.ts';
export * from './search-attributes.ts';
export * from './task-queues.ts';
export * from './waiting-list.ts';
