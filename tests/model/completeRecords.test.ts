import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../../src/keeping/dataFiles.ts';
import { completeRecords } from '../../src/model/completeRecords.ts';
import { parseDataset } from '../../src/model/parseDataset.ts';
import type { DatasetFiles } from '../../src/model/schema.ts';

describe('completeRecords', () => {
  it('puts the same empty values as the schema where files leave an annotation out', async () => {
    const { intake: _, ...files } = await readDataFiles('data');
    expect(completeRecords(files as unknown as DatasetFiles)).toEqual(parseDataset(files));
  });
});
