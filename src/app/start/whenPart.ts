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

/** Calls back once all of them are there, or have failed; null stands for one that is there. Asks for them at the same time. */
export function whenParts(parts: readonly (Part<unknown> | null)[], then: () => void): void {
  const late = parts.filter((part) => part !== null);
  let missing = late.length;
  if (missing === 0) return then();
  for (const part of late)
    whenPart(part, () => {
      missing -= 1;
      if (missing === 0) then();
    });
}
