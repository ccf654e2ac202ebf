/** What completes the core: it comes later. The build puts the text of it in place of this file (build/bundleScripts.ts). */
import { splitRecords } from './dataset.ts';
import { loadRecords } from './records.ts';
import { restOfRecords } from './restOfRecords.ts';

const { core, evidence } = splitRecords(loadRecords());

export const shippedRest = restOfRecords(core, evidence);
