import { createContext, use, type MouseEvent, type ReactNode } from 'react';
import type { Selection } from '../state/linkState.ts';

/** Address of the page on which links open, without query; empty for the page that they stand on. */
export const LinkBase = createContext('');

/** Where links lead that stand on a page without script, where a press opens no card, or that name the data of a reader; null for the page of the record that holds the cards. */
export const LinkTarget = createContext<((to: Selection) => string) | null>(null);

export interface SelectionLinkProps {
  readonly to: Selection;
  readonly className: string;
  /** it is what the card shows */
  readonly isCurrent?: boolean;
  /** what a press does; whoever lies around the link takes it up unless given */
  readonly onFollow?: () => void;
  readonly children: ReactNode;
}

/**
 * The name of a person or place. A press opens the card; it is a link all the same, so that it can be opened in a tab of its own, and
 * copied, and leads somewhere before the script runs.
 */
export function SelectionLink({ to, className, isCurrent = false, onFollow, children }: SelectionLinkProps) {
  const base = use(LinkBase);
  const target = use(LinkTarget);
  return (
    <a
      href={target === null ? `${base}?sel=${to.type}:${to.id}` : target(to)}
      className={className}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={
        onFollow &&
        ((event) => {
          if (!isPlainPress(event)) return;
          event.preventDefault();
          onFollow();
        })
      }
    >
      {children}
    </a>
  );
}

/** Returns whether a press asks for no tab or window of its own. */
export function isPlainPress(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
