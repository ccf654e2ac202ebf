/** @vitest-environment jsdom */
import { act, cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Popover, PopoverContent } from '../../src/app/filters/Popover.tsx';
import { LatePart } from '../../src/app/parts/LatePart.tsx';
import { createPart } from '../../src/behaviors/createPart.ts';
import { make } from '../support/fixtures.ts';
import { mount } from '../support/mount.tsx';

afterEach(cleanup);

/** Opens a popover whose field comes only when `bring` is called. */
function openLate() {
  const part = createPart<string>(() => new Promise(() => {}));
  mount(
    <Popover label="Company" title="Company" active={false}>
      <LatePart part={part}>
        {(label) => (
          <PopoverContent>
            <input type="search" aria-label={label} />
          </PopoverContent>
        )}
      </LatePart>
    </Popover>,
    make.dataset({}),
  );
  const bring = () => act(() => part.give('Find'));
  return { bring, field: () => screen.getByRole<HTMLInputElement>('searchbox') };
}

describe('a popover whose field has not come', () => {
  it('enters what was typed ahead once the field is there, spaces included', async () => {
    const { bring, field } = openLate();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}google deepmind');
    bring();
    expect(field().value).toBe('google deepmind');
    expect(document.activeElement).toBe(field());
  });

  it('forgets what was typed when it is closed, and leaves shortcuts alone', async () => {
    const { bring, field } = openLate();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}abc{Enter}{Enter}{Control>}k{/Control}');
    bring();
    expect(field().value).toBe('');
  });
});
