/** What every page starts from. The build puts the text of it in place of this file (build/bundleScripts.ts). */
import { compactCore, slimCore } from './compactCore.ts';
import { splitRecords } from './dataset.ts';
import { loadRecords } from './records.ts';

export const shippedCore = compactCore(slimCore(splitRecords(loadRecords()).core));
