import { inTask } from '../../behaviors/inTask.ts';

/** Resolves in a task of its own, so that what the reader does, and paint, come between. */
export function pause(): Promise<void> {
  return new Promise(inTask);
}
