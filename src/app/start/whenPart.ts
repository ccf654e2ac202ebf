import type { Part } from '../../behaviors/createPart.ts';

/** Calls back once a part is there, or has failed: at once where it is there already. Asks for it. */
export function whenPart(part: Part<unknown>, then: () => void): void {
  const isOver = () => ['ready', 'failed'].includes(part.getState().status);
  part.load();
  if (isOver()) return then();
  const stop = part.subscribe(() => {
    if (!isOver()) return;
    stop();
    then();
  });
}
