/** The shipped record, as files. Entries import it; everything else is given a dataset. */
import claims from '../../data/claims.json';
import departures from '../../data/departures.json';
import groups from '../../data/groups.json';
import labs from '../../data/labs.json';
import meta from '../../data/meta.json';
import milestones from '../../data/milestones.json';
import organizations from '../../data/organizations.json';
import publishers from '../../data/publishers.json';
import researchers from '../../data/researchers.json';
import sources from '../../data/sources.json';
import { completeRecords } from './completeRecords.ts';
import { createDataset, createEvidence, splitRecords, type Dataset } from './dataset.ts';
import type { DatasetFiles, DatasetRecords } from './schema.ts';

/**
 * Returns the shipped records. They are checked by `npm run data:check` and the build, so that a page does not check them again:
 * hence the one cast from file to type.
 */
export function loadRecords(): DatasetRecords {
  const files = {
    meta,
    labs,
    organizations,
    researchers,
    publishers,
    sources,
    departures,
    candidates: [],
    milestones,
    claims,
    groups,
  };
  return completeRecords(files as unknown as DatasetFiles);
}

/** Returns the shipped dataset, complete with its evidence. */
export function loadDataset(): Dataset {
  const { core, evidence } = splitRecords(loadRecords());
  return createDataset(core, createEvidence(evidence));
}
