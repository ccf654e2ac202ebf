import { createPart } from '../../behaviors/createPart.ts';
import { bringAllTexts } from '../texts.ts';

/** What the filters open, and what the search finds, which is in all languages: it comes when somebody comes near them. */
export const panels = createPart(async () => {
  const [parts] = await Promise.all([import('./panelParts.ts'), bringAllTexts()]);
  return parts;
});
