import { foldName } from '../../filters/searchText.ts';

export interface NodeToFind {
  readonly id: string;
  readonly name: string;
  /** other names of it, in any language */
  readonly also: readonly string[];
}

/**
 * Returns the id of the node that a reader means: by its whole name, else by a beginning, else by a part of a name; the name in
 * the drawing goes before other names, and an earlier node before a later. Null where no name has the text.
 */
export function findNode(nodes: readonly NodeToFind[], text: string): string | null {
  const wanted = foldName(text);
  if (wanted === '') return null;
  const fits = [
    (name: string) => name === wanted,
    (name: string) => name.startsWith(wanted),
    (name: string) => name.includes(wanted),
  ];
  for (const fit of fits)
    for (const namesOf of [({ name }: NodeToFind) => [name], ({ also }: NodeToFind) => also]) {
      const node = nodes.find((each) => namesOf(each).some((name) => fit(foldName(name))));
      if (node !== undefined) return node.id;
    }
  return null;
}
