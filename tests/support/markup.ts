/** An element of static markup. */
export interface MarkupNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MarkupNode | string)[];
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
};

/** Reads markup that React has written, which is well-formed; far faster than a DOM. Returns the root of what it holds. */
export function readMarkup(markup: string): MarkupNode {
  type Open = { tag: string; attributes: Record<string, string>; children: (MarkupNode | string)[] };
  const root: Open = { tag: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  const token = /<!--[\s\S]*?-->|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
  for (const [, closed, tag, attributes = '', selfClosed, text] of markup.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decode(text));
    else if (closed !== undefined) open.pop();
    else if (tag !== undefined) {
      const node: Open = { tag, attributes: {}, children: [] };
      for (const [, name = '', value = ''] of attributes.matchAll(/([\w:.-]+)(?:="([^"]*)")?/g))
        node.attributes[name] = decode(value);
      parent.children.push(node);
      if (selfClosed !== '/' && !VOID.has(tag)) open.push(node);
    }
  }
  return root;
}

function decode(text: string): string {
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Returns every element below a node that passes, in order. */
export function findAll(node: MarkupNode, test: (node: MarkupNode) => boolean): readonly MarkupNode[] {
  const found: MarkupNode[] = [];
  const visit = (each: MarkupNode) => {
    for (const child of each.children) {
      if (typeof child === 'string') continue;
      if (test(child)) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** Returns the elements that carry an attribute. */
export function having(node: MarkupNode, attribute: string): readonly MarkupNode[] {
  return findAll(node, ({ attributes }) => attributes[attribute] !== undefined);
}

/** Returns the elements of a class. */
export function ofClass(node: MarkupNode, name: string): readonly MarkupNode[] {
  return findAll(node, ({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name));
}

/** Returns the elements of a tag. */
export function ofTag(node: MarkupNode, tag: string): readonly MarkupNode[] {
  return findAll(node, (each) => each.tag === tag);
}

/** Returns the text of an element and all below it. */
export function textOf(node: MarkupNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
