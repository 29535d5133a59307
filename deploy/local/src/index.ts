/** What the demo, the bench and other tools may use of the launcher. */
export { ensureComponents } from './ensure-components.ts';
export { wholeEnvironment } from './environment.ts';
export { Interruption, LauncherProblem, sentenceFor } from './problem.ts';
export { profileNamed, urlsOf, type Profile, type ProfileName } from './profile.ts';
export { restartPart } from './restart-part.ts';
export { localSecrets } from './secrets.ts';
export { readStartTimes, type StartTimes } from './start-times.ts';
export { findRunningState } from './state.ts';
export { startBeside, type Beside } from './start-beside.ts';
export { startSystem, type StartOptions, type System } from './system.ts';
