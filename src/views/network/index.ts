import { claimMoves, messageOfMoves } from '../claims.ts';
import type { ViewDefinition } from '../definition.ts';
import { NETWORK_PARAMS } from './params.ts';
import { describeNetwork } from './words.ts';
import { drawNetwork } from './draw.tsx';
import { Network } from './Network.tsx';
import '../explore.css';
import './network.css';

export const networkView: ViewDefinition = {
  id: 'network',
  name: 'app.view.network',
  params: NETWORK_PARAMS,
  Chart: Network,
  claim: claimMoves,
  message: messageOfMoves,
  describe: describeNetwork,
  draw: drawNetwork,
};
