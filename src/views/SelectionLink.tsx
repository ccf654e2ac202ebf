import { createContext, use, useMemo, type ReactNode } from 'react';
import { isPlainPress } from '../behaviors/isPlainPress.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Selection } from '../state/linkState.ts';
import { useMount } from '../store/context.ts';
import { profilePath } from './profiles.ts';

/** Address of the page on which links open, without query; empty for the page that they stand on. */
export const LinkBase = createContext('');

/**
 * Where links lead that stand on a page without script, where a press opens no card, or that name the data of a reader; null for the page
 * of the record that holds the cards.
 */
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
 * Returns the addresses of what names stand for: the page of the person or place in the language that is read, and of what has none, and of a
 * reader's own data, the page of the record with its card. Whoever shows a name is drawn anew where the language changes.
 */
function useAddressOf(): (to: Selection) => string {
  const { dataset, store } = useMount();
  const base = use(LinkBase);
  const target = use(LinkTarget);
  const { departureById } = dataset;
  return useMemo(
    () =>
      target ??
      ((to) => {
        const path = profilePath(to, dataset);
        return path === null
          ? `${base}?sel=${to.type}:${to.id}`
          : `${base}${folderOf(store.getInitialState().locale, store.getState().locale)}${path}`;
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- details change no address: what has been drawn is not drawn anew for them
    [departureById, store, base, target],
  );
}

/** What makes of a mark or a name a link too, beside what a press on it does. */
export interface NameLink {
  readonly href: string;
  readonly target?: '_blank';
  readonly rel?: 'noopener noreferrer';
}

/** Returns where names in charts lead: to the page of a place or person, in a window of its own from inside an article; null for what has none. */
export function useNameLinks(): (to: Selection) => NameLink | null {
  const { dataset, laneLimit } = useMount();
  const addressOf = useAddressOf();
  const { departureById } = dataset;
  return useMemo(
    () => (to) => {
      if (profilePath(to, dataset) === null) return null;
      const href = addressOf(to);
      return laneLimit === null ? { href } : { href, target: '_blank', rel: 'noopener noreferrer' };
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
    [departureById, addressOf, laneLimit],
  );
}

/** Returns the way from the folder of a language to that of another. */
function folderOf(opened: keyof typeof LOCALES, read: keyof typeof LOCALES): string {
  if (opened === read) return '';
  return `${LOCALES[opened].path === '' ? '' : '../'}${LOCALES[read].path}`;
}

/**
 * The name of a person or place. A press opens the card; it is a link to its page all the same, so that it can be opened in a tab of its
 * own, and copied, and leads there before the script runs.
 */
export function SelectionLink({ to, className, isCurrent = false, onFollow, children }: SelectionLinkProps) {
  const addressOf = useAddressOf();
  return (
    <a
      href={addressOf(to)}
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
