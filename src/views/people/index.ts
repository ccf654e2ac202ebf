import { claimWays } from '../claims.ts';
import type { ViewDefinition } from '../definition.ts';
import { Careers } from './Careers.tsx';
import { describeCareers, drawCareers } from './draw.tsx';
import { PEOPLE_PARAMS } from './params.ts';
import '../explore.css';
import './people.css';

/** Careers as strands between places. */
export const peopleView: ViewDefinition = {
  id: 'people',
  name: 'app.view.people',
  params: PEOPLE_PARAMS,
  Chart: Careers,
  claim: claimWays,
  describe: describeCareers,
  draw: drawCareers,
};
