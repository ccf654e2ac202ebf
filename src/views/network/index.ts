import { claimBalance, claimChosen } from '../claims.ts';
import type { ViewDefinition } from '../definition.ts';
import { describeNetwork } from './describe.ts';
import { drawNetwork } from './draw.tsx';
import { Network } from './Network.tsx';

export const networkView: ViewDefinition = {
  id: 'network',
  name: 'app.view.network',
  Chart: Network,
  claim: (context) => claimChosen(context) ?? claimBalance(context),
  describe: describeNetwork,
  draw: drawNetwork,
};
