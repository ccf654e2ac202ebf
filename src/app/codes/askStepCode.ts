import { createPart } from '../../behaviors/createPart.ts';
import type { StepToFrame } from '../../views/StepCodes.tsx';
import { whenPart } from '../start/whenPart.ts';

const part = createPart(() => import('./stepCode.ts'));

/** Returns the code that frames a step of the essay; where what makes codes does not come, the address that it would frame. */
export function askStepCode(step: StepToFrame): Promise<string> {
  return new Promise((resolve) => {
    whenPart(part, () => {
      const state = part.getState();
      resolve(state.status === 'ready' ? state.value.stepCode(step) : step.address);
    });
  });
}
