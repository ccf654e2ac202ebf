import { createContext, use } from 'react';
import type { Selection } from '../../state/linkState.ts';

export interface CardValue {
  /** id of the heading, which names the card */
  readonly titleId: string;
  /** How a link inside the card opens something else, so that the card knows the way back. */
  readonly follow: (selection: Selection) => void;
  /** Opens again what it was followed from; null where it was not. */
  readonly back: (() => void) | null;
}

export const CardContext = createContext<CardValue>({ titleId: 'card-title', follow: () => {}, back: null });

/** Returns what the card that a component stands in gives to its parts; outside of one, links that open nothing. */
export function useCard(): CardValue {
  return use(CardContext);
}
