// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MissingHint } from '../../../src/views/timeline/large/MissingHint.tsx';
import { readerParts } from '../../../src/views/timeline/LateLegend.tsx';
import { make } from '../../support/fixtures.ts';
import { mount } from '../../support/mount.tsx';

const { bring } = vi.hoisted(() => ({ bring: vi.fn<() => void>() }));
vi.mock('../../../src/views/timeline/readerParts.ts', () => {
  bring();
  return {};
});

afterEach(cleanup);

describe('what tells of a mark of the large timeline', () => {
  it('says where it does not come, and tries again', async () => {
    bring.mockImplementationOnce(() => {
      throw new Error('offline');
    });
    mount(<MissingHint />, make.dataset());
    expect(screen.queryByRole('alert')).toBeNull();
    act(readerParts.load);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(readerParts.getState().status).toBe('ready');
  });
});
