import type { ReactNode } from 'react';
import { isPlainPress } from '../behaviors/isPlainPress.ts';
import type { Selection } from '../state/linkState.ts';
import { useNameLinks } from './SelectionLink.tsx';

export interface NameButtonProps {
  /** what is named; null for what stands for several */
  readonly to: Selection | null;
  readonly className: string;
  readonly onPress: () => void;
  /** of what unfolds something: whether it has */
  readonly isOpen?: boolean;
  /** by which it is known in the document */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
  readonly children: ReactNode;
}

/** A name whose press stays in the view. Where it has a page, it is a link there: for a tab of its own, and before the script runs. */
export function NameButton({ to, className, onPress, isOpen, data, children }: NameButtonProps) {
  const linkTo = useNameLinks();
  const link = to === null ? null : linkTo(to);
  const shared = { ...data, className, 'aria-expanded': isOpen };
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
