type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What one of many alike paths is drawn by. */
export interface DrawnPath {
  /** by which it is known again when all are drawn anew */
  readonly key: string;
  /** what it has in common with others: one object for all of them */
  readonly look: Attributes;
  /** what it has alone, and over its look */
  readonly own: Attributes;
}

export interface PathsProps {
  readonly className: string;
  readonly list: readonly DrawnPath[];
}

/** A group of paths, in the order of the list. In the product, where there are thousands, `app/preact/Paths.ts` stands for it. */
export function Paths({ className, list }: PathsProps) {
  return (
    <g className={className}>
      {list.map(({ key, look, own }) => (
        <path key={key} {...look} {...own} />
      ))}
    </g>
  );
}
