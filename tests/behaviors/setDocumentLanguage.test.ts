// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { setDocumentLanguage } from '../../src/behaviors/setDocumentLanguage.ts';

test('a document is told its language where that changes, and is left alone where it does not', async () => {
  const changes: MutationRecord[] = [];
  const watcher = new MutationObserver((records) => changes.push(...records));
  watcher.observe(document.documentElement, { attributes: true });
  for (const tag of ['zh-Hans', 'zh-Hans', 'en', 'en']) setDocumentLanguage(document, tag);
  await Promise.resolve();
  expect(document.documentElement.lang).toBe('en');
  expect(changes).toHaveLength(2);
});
