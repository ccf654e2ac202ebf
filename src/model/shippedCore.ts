/** What every page starts from. The build puts the text of it in place of this file (build/bundleScripts.ts). */
import { compactCore, slimCore, type CompactCore } from './compactCore.ts';
import { splitRecords } from './dataset.ts';
import { loadRecords } from './records.ts';

/** Returns the core that every document starts with to whoever asks first: a built document keeps nothing of it then, and has no second one. */
export const shippedCore = (): CompactCore => compactCore(slimCore(splitRecords(loadRecords()).core));
