import { expect, it } from 'vitest';
import { CHAPTERS } from '../../src/views/article/chapters.ts';
import { CLAIM_COUNT } from '../../src/views/article/params.ts';

it('links know every claim of the article by its number', () => {
  const claims = CHAPTERS.flatMap((chapter) => chapter.claims).toSorted();
  expect(claims).toEqual(Array.from({ length: CLAIM_COUNT }, (_, i) => `c${String(i + 1).padStart(2, '0')}`));
});
