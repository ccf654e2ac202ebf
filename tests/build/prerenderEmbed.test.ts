import { describe, expect, it } from 'vitest';
import { renderEmbed } from '../../src/build/prerenderEmbed.tsx';

/** Returns the names of elements that end where another was opened, and of those that never end. */
function unclosedIn(markup: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, end = '', name = ''] of markup.matchAll(/<(\/?)([a-zA-Z0-9]+)[^<>]*>/g)) {
    if (end === '/') {
      if (tag.endsWith('/>') || open.pop() !== name) wrong.push(tag);
    } else if (!tag.endsWith('/>')) open.push(name);
  }
  return [...wrong, ...open];
}

describe('the picture that comes before an embed', () => {
  it('closes each of its elements, and has names, brackets and marks in both of its sizes', async () => {
    for (const query of ['', 'lab=openai', 'view=flow', 'view=labs', 'view=network']) {
      const { body } = await renderEmbed('en', query, '../');
      expect(unclosedIn(body)).toEqual([]);
    }
    const { body } = await renderEmbed('en', '', '../');
    const pictures = body.split('<svg class="embed-picture').slice(1);
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) {
      expect(picture).toContain('Ilya Sutskever');
      expect(picture).toMatch(/fill="none" stroke="var\(--bracket\)" stroke-width="0\.8"/);
      expect(picture).toMatch(/<path d="M[^"]+" fill="var\(--kind-startup\)"\/>/);
    }
  });
});
