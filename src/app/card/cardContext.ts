import { createContext, use } from 'react';
import type { Selection } from '../../store/state.ts';

type Follow = (selection: Selection) => void;

/** How a link inside the card opens something else, so that the card knows the way back. */
export const CardContext = createContext<Follow>(() => {});

export function useFollow(): Follow {
  return use(CardContext);
}
