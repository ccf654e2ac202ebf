import { expect, it } from 'vitest';
import { givenOnce } from '../../src/build/dataCode.ts';

it('gives data once, whatever is in their texts, and keeps nothing of them', async () => {
  const data = { names: ['a"b', 'c\\d', '陈', '`${e}`', '\u2028'] };
  const url = `data:text/javascript,${encodeURIComponent(givenOnce('core', data))}`;
  const { core } = (await import(/* @vite-ignore */ url)) as { core: () => unknown };
  expect(core()).toEqual(data);
  expect(core()).toBeNull();
});
