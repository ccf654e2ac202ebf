import { createPart } from '../behaviors/createPart.ts';

/** The chart of an embed as a picture, with its key: it comes where an author asks for it. */
export const staticPart = createPart(() => import('./embedStatic.ts'));
