import { surenessIn } from '../../filters/yearRange.ts';
import type { ViewDefinition } from '../definition.ts';
import { FLOW_PARAMS } from './params.ts';
import { describeAnswer } from './words.ts';
import { claimFlow, messageOfFlow } from './claim.ts';
import { drawFlow } from './draw.tsx';
import { Flow } from './Flow.tsx';
import '../explore.css';
import './flow.css';

export const flowView: ViewDefinition = {
  id: 'flow',
  name: 'app.view.flow',
  params: FLOW_PARAMS,
  Chart: Flow,
  claim: claimFlow,
  message: messageOfFlow,
  describe: ({ shown, state, language }) => describeAnswer(shown, language, surenessIn(state.filters.time)),
  draw: drawFlow,
};
