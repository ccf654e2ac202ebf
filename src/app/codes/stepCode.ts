import { claimPath } from '../../pictures/presets.ts';
import type { StepToFrame } from '../../views/StepCodes.tsx';
import { embedCode } from './embedCode.ts';

const NO_IMAGE = { src: '', ratio: 1 };

/** Returns the code that frames one step of the essay in an article. */
export function stepCode({ id, title, credit, locale, address }: StepToFrame): string {
  return embedCode('iframe', {
    site: address.slice(0, address.lastIndexOf(claimPath(locale, id))),
    version: null,
    query: `view=article&claim=${id}&lang=${locale}&theme=auto`,
    locale,
    title: '',
    note: '',
    height: 'auto',
    reserved: null,
    name: title,
    picture: { wide: NO_IMAGE, small: NO_IMAGE, alt: '' },
    preset: null,
    credit,
  });
}
