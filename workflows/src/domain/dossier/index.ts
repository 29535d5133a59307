export * from './ine.ts';
export * from './sections.ts';
