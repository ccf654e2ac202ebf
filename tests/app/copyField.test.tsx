/** @vitest-environment jsdom */
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyField } from '../../src/app/CopyField.tsx';
import { make } from '../support/fixtures.ts';
import { mount } from '../support/mount.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A text that grows when it is asked to. */
function Growing() {
  const [text, setText] = useState('a');
  return (
    <>
      <CopyField label="Code" value={text} rows={1} />
      <button type="button" onClick={() => setText(`${text}b`)}>
        Grow
      </button>
    </>
  );
}

const selected = () => {
  const field = document.activeElement as HTMLTextAreaElement;
  return field.value.slice(field.selectionStart, field.selectionEnd);
};

describe('a text to copy', () => {
  it('is selected where the clipboard is closed, and stays so when it changes', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('closed')) } });
    mount(<Growing />, make.dataset({ departures: [make.departure('a', { left: '2017' })] }));
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    });
    expect(selected()).toBe('a');
    fireEvent.click(screen.getByRole('button', { name: 'Grow' }));
    expect(selected()).toBe('ab');
  });
});
