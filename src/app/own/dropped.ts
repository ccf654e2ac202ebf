import type { OwnInput } from './openInput.ts';

/** Returns the first of some files as what is opened, with how many are left out; null for none. */
export function inputOf(files: Iterable<File>): OwnInput | null {
  const [file, ...others] = files;
  if (file === undefined) return null;
  return others.length === 0 ? { kind: 'file', file } : { kind: 'file', file, others: others.length };
}

/** Returns a text as what is opened: one that is an address and nothing else is asked for; null for an empty one. */
export function textInput(text: string): OwnInput | null {
  const bare = text.trim();
  if (bare === '') return null;
  return /^https?:\/\/\S+$/i.test(bare) ? { kind: 'address', address: bare } : { kind: 'text', text };
}

/** Returns what a drop or a paste brings, as what is opened: its first file, else the link that was dragged, else its text; null for none of these. */
export function droppedInput(data: Pick<DataTransfer, 'files' | 'getData'> | null): OwnInput | null {
  if (data === null) return null;
  const link = data
    .getData('text/uri-list')
    .split(/[\r\n]+/)
    .find((line) => /^\w/.test(line));
  return inputOf(data.files) ?? textInput(link ?? data.getData('text/plain'));
}

/** Returns whether what is dropped or pasted on an element is for the element itself: a field that one types into. */
export function isTyped(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('textarea, input:not([type="file"], [type="radio"], [type="checkbox"])')
  );
}
