import { createPart } from '../behaviors/createPart.ts';

/** The table twin of an embed: it comes once somebody reads, so that it is there for whoever opens or prints it. */
export const tablePart = createPart(() => import('./EmbedTable.tsx'));
