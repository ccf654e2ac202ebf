import { createPart } from '../behaviors/createPart.ts';

/** What an embed has to say of a link that was not understood or not opened, and of a set that is empty: it comes where there is something to say. */
export const noticesPart = createPart(() => import('./embedNotices.ts'));
