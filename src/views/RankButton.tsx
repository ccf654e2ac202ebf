import type { ReactNode } from 'react';
import { isPlainPress } from '../behaviors/isPlainPress.ts';
import type { NameLink } from './SelectionLink.tsx';

export interface RankButtonProps {
  /** the page of what is named; null where it has none */
  readonly link: NameLink | null;
  readonly isOpen: boolean;
  readonly onPress: () => void;
  /** by which the row is known in the document */
  readonly data: { readonly 'data-node': string } | { readonly 'data-flow': string };
  readonly children: ReactNode;
}

/** A row that unfolds what stands below it. Where its name has a page, it is a link there: for a tab of its own, and before the script runs. */
export function RankButton({ link, isOpen, onPress, data, children }: RankButtonProps) {
  const shared = { ...data, className: 'rank', 'aria-expanded': isOpen };
  if (link === null)
    return (
      <button type="button" {...shared} onClick={onPress}>
        {children}
      </button>
    );
  return (
    <a
      {...link}
      {...shared}
      role="button"
      tabIndex={0}
      onClick={(event) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        onPress();
      }}
      onKeyDown={(event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        onPress();
      }}
    >
      {children}
    </a>
  );
}
