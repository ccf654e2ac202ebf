// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LateLegend, readerParts } from '../../../src/views/timeline/LateLegend.tsx';
import { make } from '../../support/fixtures.ts';
import { mount } from '../../support/mount.tsx';

const { bring } = vi.hoisted(() => ({ bring: vi.fn<() => void>() }));
vi.mock('../../../src/views/timeline/readerParts.ts', () => {
  bring();
  return { Legend: () => <p>one departure each</p> };
});

afterEach(cleanup);

describe('the folded key of the timeline', () => {
  it('comes with a reader, says where it cannot, tries again, and is there from then on', async () => {
    bring.mockImplementationOnce(() => {
      throw new Error('offline');
    });
    const key = (
      <details onToggle={readerParts.load}>
        <summary>How to read it</summary>
        <LateLegend opened={false} />
      </details>
    );
    mount(key, make.dataset());
    expect(screen.getByRole('group').textContent).toBe('How to read it');
    expect(bring).not.toHaveBeenCalled();

    fireEvent.pointerMove(document.body);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Try again', hidden: true })).not.toBeNull(),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Try again', hidden: true }));
    expect(await screen.findByText('one departure each')).toBeTruthy();
    expect(screen.queryByRole('button', { hidden: true })).toBeNull();

    cleanup();
    mount(key, make.dataset());
    expect(screen.getByText('one departure each')).toBeTruthy();
  });
});
