import { describe, expect, it } from 'vitest';
import { openPage } from './harness.ts';

describe('the page', () => {
  it('opens without a problem', async () => {
    const { page, close } = await openPage();
    expect(await page.title()).toContain('AI Lab Departures');
    await close();
  });
});
