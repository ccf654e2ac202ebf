import { createPart } from '../../behaviors/createPart.ts';

/** What the filters open, and what the search finds: it comes when somebody comes near them. */
export const panels = createPart(() => import('./panelParts.ts'));
