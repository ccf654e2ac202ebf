import { fitText } from '../../layout/textWidth.ts';
import { rowsIn } from '../chartRoom.ts';
import type { DescribeContext, DrawContext, Drawing } from '../definition.ts';
import { DRAWN_FROM } from '../drawnFrom.ts';
import { sortCareers, wholeCareers, type Career } from './derive.ts';
import { BraidLayer, WaysLayer } from './layers.tsx';
import { CAREERS } from './params.ts';
import { answer, sceneOf, type Answer } from './scenes.ts';
import { layoutStrip, STRIP } from './strip.ts';
import { StripMark } from './StripMark.tsx';
import { stripDomain } from './stripDomain.ts';
import { WAYS } from './ways.ts';
import { describePath, describeWay, laneNames } from './words.ts';

/** px of a strip with its name above it */
const ROW = STRIP.height + 20;
const FONT = 12.5;

/** Strips of a picture that is asked for no other number, and the most lanes of one without limits. */
const MOST_ROWS = 12;
const MOST = { ways: 20, lanes: 14 };

function answerOf({ dataset, shown, state }: DescribeContext, most: { ways: number; lanes: number }): Answer {
  const { group, filters, focus, selection } = state;
  const whole = wholeCareers(dataset, group, filters);
  return answer({ shown, dataset, grouping: group, whole, focus, selection }, most);
}

/** Returns what the state asks for as a picture: ways or strands where it is wide, a strip a person where it is narrow. */
export function drawCareers(context: DrawContext): Drawing {
  const { dataset, state, language, width, paint, laneRoom, rows, laneLimit } = context;
  const nameOf = laneNames(dataset, state.group, language);
  const lanes = rows ?? (laneRoom === undefined ? (laneLimit ?? MOST.lanes) : rowsIn(laneRoom, WAYS.pitch));
  const { careers, drawn } = answerOf(context, {
    ways: MOST.ways,
    lanes: Math.max(2, Math.min(MOST.lanes, lanes)),
  });
  if (width < DRAWN_FROM) {
    const asked = drawn.mode === 'person' ? [drawn.career] : drawn.mode === 'pair' ? drawn.careers : careers;
    const most = rows ?? (laneRoom === undefined ? (laneLimit ?? MOST_ROWS) : rowsIn(laneRoom, ROW));
    return drawStrips(sortCareers(asked, CAREERS.get(state)).slice(0, most), context);
  }
  const drawing = sceneOf(drawn, dataset, state.filters.time, width, language);
  const shared = { paint, nameOf, chosen: drawn.mode === 'pair' ? drawn.pair : [] };
  return {
    height: drawing.scene.height,
    children:
      drawing.kind === 'ways' ? (
        <WaysLayer scene={drawing.scene} marked={null} {...shared} />
      ) : (
        <BraidLayer scene={drawing.scene} front={drawing.front} marked={null} {...shared} />
      ),
  };
}

function drawStrips(
  careers: readonly Career[],
  { dataset, state, language, width, paint }: DrawContext,
): Drawing {
  const nameOf = laneNames(dataset, state.group, language);
  const domain = stripDomain(careers, dataset.asOf.latest);
  return {
    height: Math.max(1, careers.length * ROW),
    children: careers.map((career, i) => (
      <g key={career.id} transform={`translate(0,${i * ROW})`}>
        <text y={13} fontSize={FONT} fontWeight="600" fill={paint.surface('text')}>
          {fitText(language.text(career.person.name), FONT * 1.1, width)}
        </text>
        <g transform="translate(0,18)">
          <StripMark
            scene={layoutStrip(career, { width, domain, nameOf: ({ lane }) => nameOf(lane) })}
            width={width}
            paint={paint}
          />
        </g>
      </g>
    )),
  };
}

/** Ways that the description names. */
const NAMED = 5;

/** Returns what the view shows in words. */
export function describeCareers(context: DescribeContext): string {
  const { dataset, state, language, shown } = context;
  const { t, number, text, count, list, sentences } = language;
  const nameOf = laneNames(dataset, state.group, language);
  const { careers, ways, drawn } = answerOf(context, MOST);
  const total = t('labs.sentence', {
    text: t('app.departures', { n: shown.count.total, count: count(shown.count) }),
  });
  if (drawn.mode === 'person')
    return sentences([
      total,
      t('careers.person', {
        name: text(drawn.career.person.name),
        path: describePath(drawn.career, language, true),
      }),
    ]);
  return sentences([
    total,
    t('careers.describe', {
      people: number(careers.length),
      moved: number(careers.filter(({ shown: ids }) => ids.size > 1).length),
      ways: list(
        ways
          .filter(({ departures }) => departures.length > 1)
          .slice(0, NAMED)
          .map((way) => describeWay(way, nameOf, language)),
      ),
    }),
  ]);
}
