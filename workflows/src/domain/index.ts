export * from './account/account.ts';
export * from './actor.ts';
export * from './application/index.ts';
export * from './days.ts';
export * from './dossier/index.ts';
export * from './erasure/erasure.ts';
export type * from './text.ts';
export * from './waiting-list/index.ts';
