import { describe, expect, it } from 'vitest';
import { addCounts, countTests, describeCounts, readVitestReport } from './testCounts.ts';

const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] };

describe('the counts of a test run', () => {
  it('sum what passed, failed and was skipped', () => {
    expect(countTests(report)).toEqual({ passed: 3, failed: 1, skipped: 2 });
    expect(addCounts(countTests(report), countTests(report))).toEqual({ passed: 6, failed: 2, skipped: 4 });
  });

  it('count a test file that could not be loaded as failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ];
    expect(countTests({ ...report, testResults }).failed).toBe(2);
  });

  it('count a missing report as failed', async () => {
    expect(await readVitestReport('/nowhere/report.json')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('are said in one plain line', () => {
    expect(describeCounts({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(describeCounts({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
  });
});
