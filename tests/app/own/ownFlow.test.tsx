/** @vitest-environment jsdom */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OwnFlow, type OwnFlowProps } from '../../../src/app/own/OwnFlow.tsx';
import { inputOf } from '../../../src/app/own/dropped.ts';
import type { OwnProgress } from '../../../src/app/own/openInput.ts';
import { neverLess } from '../../../src/app/own/useOwnFlow.ts';

afterEach(cleanup);

/** Returns a file as a browser hands it over; one without text cannot be read, as a folder. */
function fileOf(name: string, text: string | null): File {
  const bytes = text === null ? null : new TextEncoder().encode(text).buffer;
  const arrayBuffer = () =>
    bytes === null ? Promise.reject(new Error('NotReadable')) : Promise.resolve(bytes);
  return Object.assign(new File([text ?? ''], name), { arrayBuffer });
}

const people = fileOf('people.csv', 'name,from,left\nAda,Treasury,2019\nBo,Justice,2020');
const clubs = fileOf('clubs.csv', 'name,club,left\nZed,Rovers,2020');
const FILES = { types: ['Files'], getData: () => '' };

function open(options: Partial<OwnFlowProps> = {}) {
  const onDone = vi.fn<OwnFlowProps['onDone']>();
  render(
    <OwnFlow
      locale="en"
      site="https://site.example/"
      start={null}
      columns=""
      isQuick={false}
      onDone={onDone}
      {...options}
    />,
  );
  return { onDone };
}

const drop = (dataTransfer: object, target: Element = document.body) =>
  fireEvent.drop(target, { dataTransfer });
const title = () => screen.findByLabelText<HTMLInputElement>('Title');

describe('the way from a file to its views', () => {
  it('opens a file that is dropped anywhere, and the next one in its place, before the page hears of it', async () => {
    const heard = vi.fn<() => void>();
    window.addEventListener('drop', heard);
    open();
    drop({ ...FILES, files: [people] });
    await waitFor(async () => expect((await title()).value).toBe('people'));
    drop({ ...FILES, files: [clubs] });
    await waitFor(async () => expect((await title()).value).toBe('clubs'));
    window.removeEventListener('drop', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('says how many files were left out where several come at once', async () => {
    open({ start: inputOf([people, clubs]) });
    await screen.findByText(/“people.csv” alone is read; 1 more file was left out/);
  });

  it('says of a folder that it could not be read, and offers another try', async () => {
    open();
    drop({ ...FILES, files: [fileOf('folder', null)] });
    await screen.findByText(/“folder” could not be read: it may be a folder/);
    screen.getByRole('button', { name: 'Try again' });
  });

  it('reads a text that is dropped, but not one that is dropped into a field', async () => {
    open();
    const text = {
      types: ['text/plain'],
      files: [],
      getData: (type: string) => (type === 'text/plain' ? 'name,from,left\nAda,X,2019' : ''),
    };
    expect(drop(text, screen.getByLabelText('Or paste a table'))).toBe(true);
    expect(drop(text)).toBe(false);
    await screen.findByText('All 1 row can be shown.');
  });

  it('asks again for an address whose answer was refused', async () => {
    const answers = ['<!doctype html><title>Sign in</title>', 'name,from,left\nAda,X,2019'];
    const asked = vi.fn<typeof fetch>(() => Promise.resolve(new Response(answers.shift())));
    vi.stubGlobal('fetch', asked);
    open();
    fireEvent.input(screen.getByLabelText('Or the address of a file'), {
      target: { value: 'https://example.org/a.csv' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Read the address' }));
    await screen.findByText(/This is a web page/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('All 1 row can be shown.');
    vi.unstubAllGlobals();
    // Past what the browser has kept: the page of a sign-in may say that it is good for a day.
    expect(asked.mock.calls.map(([, init]) => init?.cache)).toEqual(['default', 'reload']);
  });

  it('goes back to what was settled where the making of the views is stopped, with the focus', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `Person ${i},Place ${i % 50},2019`).join('\n');
    const { onDone } = open({ start: inputOf([fileOf('many.csv', `name,from,left\n${rows}`)]) });
    fireEvent.input(await title(), { target: { value: 'Mine' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show 3,000 departures' }));
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect((await title()).value).toBe('Mine');
    expect(document.activeElement?.className).toBe('own-flow');
    expect(onDone).not.toHaveBeenCalled();
  });

  it('takes what a link says of its columns for no other file', async () => {
    const { onDone } = open({
      linked: 'people.csv',
      columns: 'from.0~person.1~left.2~title:Linked',
      isQuick: true,
    });
    drop({ ...FILES, files: [clubs] });
    expect((await title()).value).toBe('clubs');
    expect(onDone).not.toHaveBeenCalled();
    drop({ ...FILES, files: [people] });
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    const [own, isLinked] = onDone.mock.calls[0] ?? [];
    expect([own?.dataset.own?.title.en, isLinked]).toEqual(['Linked', true]);
  });

  it('opens nothing else where nothing else can be shown', () => {
    open({ isOnly: true });
    expect(drop({ ...FILES, files: [people] })).toBe(true);
  });

  it('says how far it is by a number that never falls, but where something is asked for again', () => {
    const at = (phase: OwnProgress['phase'], done: number) => ({ phase, done });
    expect(neverLess(at('read', 5), at('read', 9))).toEqual(at('read', 9));
    expect(neverLess(at('make', 5), at('read', 9))).toEqual(at('make', 5));
    expect(neverLess(at('fetch', 5), at('fetch', 9))).toEqual(at('fetch', 5));
    expect(neverLess(at('read', 5), null)).toEqual(at('read', 5));
  });
});
