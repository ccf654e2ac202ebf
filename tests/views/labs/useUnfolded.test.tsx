// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useUnfolded } from '../../../src/views/labs/useUnfolded.ts';

afterEach(cleanup);

const seen: number[] = [];
function Rows({ rows, isFolded }: { readonly rows: readonly number[]; readonly isFolded: boolean }) {
  seen.push(useUnfolded(rows, 14, isFolded));
  return null;
}
const rowsOf = (n: number) => Array.from({ length: n }, (_, i) => i);

it('draws rows at once where they are some, and hundreds a few at a time, from the first again in another order', async () => {
  const [some, many] = [rowsOf(90), rowsOf(300)];
  const { rerender } = render(<Rows rows={some} isFolded />);
  expect(seen.at(-1)).toBe(14);
  rerender(<Rows rows={some} isFolded={false} />);
  expect(seen.at(-1)).toBe(90);
  rerender(<Rows rows={many} isFolded />);
  expect(seen.at(-1)).toBe(14);
  seen.length = 0;
  rerender(<Rows rows={many} isFolded={false} />);
  await waitFor(() => expect(seen.at(-1)).toBe(300));
  expect(seen[0]).toBe(14);
  expect(seen.every((n, i) => i === 0 || n - (seen[i - 1] ?? 0) <= 8)).toBe(true);
  const sorted = many.map((n) => -n);
  rerender(<Rows rows={sorted} isFolded={false} />);
  expect(seen.at(-1)).toBe(14);
  await waitFor(() => expect(seen.at(-1)).toBe(300));
  rerender(<Rows rows={sorted} isFolded />);
  expect(seen.at(-1)).toBe(14);
});
