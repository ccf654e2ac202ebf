/** @vitest-environment jsdom */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChooseInput } from '../../../src/app/own/ChooseInput.tsx';
import type { OwnInput } from '../../../src/app/own/openInput.ts';

afterEach(cleanup);

const file = new File(['name,from,left\nA,X,2019'], 'a.csv', { type: 'text/csv' });
const clipboard = (text: string, files: readonly File[] = []) => ({
  clipboardData: { files, getData: (type: string) => (type === 'text/plain' ? text : '') },
});

function open() {
  const onOpen = vi.fn<(input: OwnInput) => void>();
  const { container, unmount } = render(
    <ChooseInput locale="en" site="https://site.example/" isOver={false} onOpen={onOpen} />,
  );
  return { onOpen, container, unmount };
}

describe('the choice of own data', () => {
  it('has one field for files, and opens what is chosen in it', () => {
    const { onOpen, container } = open();
    const fields = container.querySelectorAll('input[type="file"]');
    expect(fields).toHaveLength(1);
    Object.defineProperty(fields[0], 'files', { value: [file] });
    fireEvent.change(fields[0]!);
    expect(onOpen.mock.calls).toEqual([[{ kind: 'file', file }]]);
  });

  it('opens a table that is pasted anywhere but into a field, for as long as it is there', () => {
    const { onOpen, unmount } = open();
    fireEvent.paste(document.body, clipboard('a\tb'));
    fireEvent.paste(screen.getByLabelText('Or paste a table'), clipboard('typed'));
    fireEvent.paste(document.body, clipboard('', [file]));
    expect(onOpen.mock.calls).toEqual([[{ kind: 'text', text: 'a\tb' }], [{ kind: 'file', file }]]);
    unmount();
    fireEvent.paste(document.body, clipboard('later'));
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it('asks for an address that is pasted in the place of a table', () => {
    const { onOpen } = open();
    const opened = [{ kind: 'address', address: 'https://example.org/a.csv' }];
    fireEvent.paste(document.body, clipboard(' https://example.org/a.csv\n'));
    fireEvent.input(screen.getByLabelText('Or paste a table'), {
      target: { value: 'https://example.org/a.csv' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Read the pasted table' }));
    expect(onOpen.mock.calls).toEqual([opened, opened]);
  });

  it('opens what is typed as an address, and the sample of the language', () => {
    const { onOpen } = open();
    fireEvent.input(screen.getByLabelText('Or the address of a file'), {
      target: { value: 'https://example.org/a.csv' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Read the address' }));
    fireEvent.click(screen.getByRole('button', { name: 'Open the sample' }));
    expect(onOpen.mock.calls).toEqual([
      [{ kind: 'address', address: 'https://example.org/a.csv' }],
      [{ kind: 'address', address: 'https://site.example/samples/departures.csv' }],
    ]);
  });
});
