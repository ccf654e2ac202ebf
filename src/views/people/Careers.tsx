import { memo, useId, useMemo, useRef, useState, type RefObject } from 'react';
import { useChartEvents } from '../../behaviors/useChartEvents.ts';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { useDepartures, useDeparturesState, useLanguage, useShown } from '../../store/context.ts';
import { hovered } from '../../store/state.ts';
import { withFocus, withHover, withSelection } from '../../store/updates.ts';
import { nameDeparture } from '../../words/describeDeparture.ts';
import { Aside } from '../Aside.tsx';
import { GroupSelect } from '../ChoiceSelect.tsx';
import type { ChartProps } from '../definition.ts';
import { roomForLanes, rowsIn } from '../chartRoom.ts';
import { DRAWN_FROM } from '../drawnFrom.ts';
import { Placing } from '../Placing.tsx';
import { useNameLinks } from '../SelectionLink.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useMarkedDeparture } from '../useMarkedDeparture.ts';
import { CareerList } from './CareerList.tsx';
import { BraidLayer, WaysLayer } from './layers.tsx';
import { walkMarks } from './navigate.ts';
import { wholeCareersSteps, type Way } from './derive.ts';
import { answerSteps, sceneOf, type Drawn, type DrawnScene } from './scenes.ts';
import { describePath, describeWay, laneNames } from './words.ts';

/** Ways and lanes that a page and an article have room for. */
export const ROOM = { page: { ways: 20, lanes: 14 }, article: { ways: 10, lanes: 8 } } as const;

/** Careers in a list before the rest is folded, and px of one where it is narrow: its name, and its strip below. */
const MOST_ROWS = 20;
const ROW = 66;

/** px of the container from which a card stands beside the drawing, and what it covers */
const CARD_FROM = 936;
const CARD = 376;

/** Where people have been: the ways that most share, the people between two places, or one career. */
export const Careers = memo(function Careers({ width }: ChartProps) {
  const { dataset, laneLimit, rows } = useDepartures();
  const language = useLanguage();
  const { t } = language;
  const shown = useShown();
  const grouping = useDeparturesState((state) => state.group);
  const role = useDeparturesState((state) => state.filters.role);
  const time = useDeparturesState((state) => state.filters.time);
  const focus = useDeparturesState((state) => state.focus);
  const selection = useDeparturesState((state) => state.selection);
  const lanes = Math.max(2, Math.min(ROOM.page.lanes, rows ?? ROOM.article.lanes));
  const room = useMemo(
    () => (laneLimit === null ? ROOM.page : { ...ROOM.article, lanes }),
    [laneLimit, lanes],
  );
  const [unfolded, setUnfolded] = useState(0);
  // Filters choose among careers, and make none anew.
  const careersSteps = useMemo(
    () => () => wholeCareersSteps(dataset, grouping, { role }),
    [dataset, grouping, role],
  );
  const { value: whole, part } = useAnswer(careersSteps);
  const steps = useMemo(
    () =>
      whole === null ? null : () => answerSteps({ shown, dataset, grouping, whole, focus, selection }, room),
    [shown, dataset, grouping, whole, focus, selection, room],
  );
  const { value: answered, part: partAfter } = useAnswer(steps, true);
  const isWide = width >= DRAWN_FROM;
  const hasCard = selection !== null && laneLimit === null && width >= CARD_FROM;
  const chart = hasCard ? width - CARD : width;
  const drawn = answered?.drawn ?? null;
  const drawing = useMemo(
    () => (isWide && drawn !== null ? sceneOf(drawn, dataset, time, chart, language) : null),
    [isWide, drawn, dataset, time, chart, language],
  );
  if (answered === null || drawn === null)
    return (
      <div className="careers">
        <Placing
          width={width}
          part={whole === null ? part / 2 : 0.5 + partAfter / 2}
          says={(said) => t('careers.placing', said)}
        />
      </div>
    );
  const { careers } = answered;
  const listed = drawn.mode === 'pair' ? drawn.careers : careers;
  if (careers.length === 0) return null;
  // An article has room for one picture: what is drawn, or else a few strips.
  const hasWays = drawn.mode === 'ways' && drawn.place === null && drawn.chosen.ways.length > 0;
  const isBrief = laneLimit !== null && unfolded === 0 && !isWide && hasWays;
  const hasPicture = drawing !== null && drawing.scene.lanes.length > 0;
  return (
    <div className="careers">
      <div className="explore-bar">
        <div className="explore-controls">
          <GroupSelect label={t('careers.group')} nameOf={(id) => t(`careers.group.${id}`)} />
        </div>
      </div>
      {!isBrief && <Said drawn={drawn} isDrawn={isWide} />}
      {drawing !== null && <CareersChart drawing={drawing} drawn={drawn} />}
      {!isWide && !isBrief && drawn.mode === 'ways' && <WayList ways={drawn.chosen.ways} />}
      <CareerList
        careers={listed}
        width={chart}
        most={laneLimit === null ? MOST_ROWS : hasPicture ? 0 : (rows ?? rowsIn(roomForLanes(width), ROW))}
        hasWays={isBrief}
        unfolded={unfolded}
        onUnfold={setUnfolded}
      />
      <Aside>
        <p className="careers-note">{t('careers.note')}</p>
      </Aside>
    </div>
  );
});

/** What is drawn, in words, and the way back to the whole. */
function Said({ drawn, isDrawn }: { readonly drawn: Drawn; readonly isDrawn: boolean }) {
  const { dataset, store } = useDepartures();
  const language = useLanguage();
  const { t, text, number, list } = language;
  const grouping = useDeparturesState((state) => state.group);
  const nameOf = laneNames(dataset, grouping, language);
  const isWhole = drawn.mode === 'ways' && drawn.place === null;
  const words = () => {
    if (drawn.mode === 'person') {
      const { career, beside, founded } = drawn;
      return [
        t('careers.person', { name: text(career.person.name), path: describePath(career, language, false) }),
        ...(founded === null
          ? []
          : [
              t('careers.with', {
                names: list(beside.map(({ person }) => text(person.name))),
                place: nameOf(founded),
              }),
            ]),
      ];
    }
    if (drawn.mode === 'pair') {
      const { pair, there, back, careers, n } = drawn;
      return [
        t('careers.pair', {
          a: nameOf(pair[0]),
          b: nameOf(pair[1]),
          n: there,
          count: number(there),
          back: number(back),
        }),
        ...(careers.length < n ? [t('careers.pairDrawn', { n: number(careers.length), of: number(n) })] : []),
      ];
    }
    const { chosen, place, of } = drawn;
    return place === null
      ? [
          t(isDrawn ? 'careers.ways' : 'careers.ways.short', {
            ways: chosen.ways.length,
            n: number(chosen.n),
            of: number(of),
          }),
        ]
      : [t('careers.waysOf', { name: nameOf(place), n: number(chosen.n), of: number(of) })];
  };
  return (
    <p className="careers-said" role="status">
      {language.sentences(words())}{' '}
      {!isWhole && (
        <button
          type="button"
          className="quiet bordered"
          onClick={() => store.setState((state) => withSelection(null)(withFocus([])(state)))}
        >
          {t('careers.all')}
        </button>
      )}
    </p>
  );
}

/** Ways of a list before the rest is left to the drawing. */
const MOST_LISTED = 6;

/** The ways that most share as a list, where there is no room to draw them; one leads to its people. */
function WayList({ ways }: { readonly ways: readonly Way[] }) {
  const { dataset, store } = useDepartures();
  const language = useLanguage();
  const grouping = useDeparturesState((state) => state.group);
  const nameOf = laneNames(dataset, grouping, language);
  return (
    <ol className="way-list">
      {ways.slice(0, MOST_LISTED).map((way) => (
        <li key={way.id}>
          <button
            type="button"
            className="link"
            data-way={way.id}
            onClick={() => store.setState(withFocus(endsOf(way)))}
          >
            {describeWay(way, nameOf, language)}
          </button>
        </li>
      ))}
    </ol>
  );
}

function endsOf({ from, to }: Pick<Way, 'from' | 'to'>): readonly string[] {
  return from === to ? [from] : [from, to];
}

/** The drawing, with pointer, touch and keys. */
const CareersChart = memo(function CareersChart({
  drawing,
  drawn,
}: {
  readonly drawing: DrawnScene;
  readonly drawn: Drawn;
}) {
  const { dataset } = useDepartures();
  const language = useLanguage();
  const { t } = language;
  const grouping = useDeparturesState((state) => state.group);
  const focus = useDeparturesState((state) => state.focus);
  const looked = useDeparturesState((state) => hovered(state, 'flow'));
  const marked = useMarkedDeparture();
  const linkTo = useNameLinks();
  const svg = useRef<SVGSVGElement>(null);
  const hint = useId();
  const nameOf = useMemo(() => laneNames(dataset, grouping, language), [dataset, grouping, language]);
  const marks = useMemo(() => rowsOfMarks(drawing), [drawing]);
  const flat = marks.flat();
  const { listeners, stop } = useCareersEvents(svg, marks);
  const linkOf = (lane: string) => linkTo({ type: 'place', id: lane });
  const behaviour = useMemo(() => {
    const first = flat[0] ?? null;
    return {
      stop: stop !== null && flat.includes(stop) ? stop : first,
      nameOf: (id: string) => {
        if (drawing.kind === 'ways') {
          const way = drawing.scene.ways.find((placed) => placed.way.id === id)?.way;
          return way === undefined ? '' : describeWay(way, nameOf, language);
        }
        const departure = dataset.departureById.get(id);
        return departure === undefined ? '' : nameDeparture(departure, language);
      },
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `flat` follows from `marks`
  }, [stop, marks, drawing, nameOf, language, dataset]);

  const { width, height } = drawing.scene;
  const chosen = drawn.mode === 'pair' ? drawn.pair : drawn.mode === 'ways' ? focus : [];
  const shared = { paint: LIVE_PAINT, nameOf, chosen, linkOf, behaviour };
  return (
    <>
      <p id={hint} className="visually-hidden">
        {t('careers.hint')}
      </p>
      <svg
        ref={svg}
        className="careers-svg"
        role="group"
        aria-label={t('careers.chart')}
        aria-describedby={hint}
        {...svgSize(width, height)}
        {...listeners}
      >
        {drawing.kind === 'ways' ? (
          <WaysLayer scene={drawing.scene} marked={looked} {...shared} />
        ) : (
          <BraidLayer scene={drawing.scene} front={drawing.front} marked={marked} {...shared} />
        )}
      </svg>
    </>
  );
});

/** What pointer, touch and keys do in the drawing; `stop` is the mark that the keys were at last. */
function useCareersEvents(svg: RefObject<SVGSVGElement | null>, marks: readonly (readonly string[])[]) {
  const { dataset, store } = useDepartures();
  const [stop, setStop] = useState<string | null>(null);
  const open = (mark: Mark) => {
    if (mark.kind === 'move') return store.setState(withSelection({ type: 'departure', id: mark.id }));
    if (mark.kind === 'lane') {
      if (dataset.places.has(mark.id))
        store.setState((state) => withSelection(null)(withFocus([mark.id])(state)));
      return;
    }
    const [from = '', to = ''] = mark.id.split('~');
    store.setState(withFocus(endsOf({ from, to })));
  };
  const listeners = useChartEvents<Mark>({
    at: markOf,
    onHover: (mark, by) => {
      if (by === 'touch') return;
      if (mark === null || mark.kind === 'lane') return store.setState(withHover(null));
      store.setState(withHover(mark.id, mark.kind === 'way' ? 'flow' : 'departure'));
      if (by === 'keyboard') setStop(mark.id);
    },
    onPress: (mark) => {
      if (mark !== null) open(mark);
    },
    onKey: (key, mark) => {
      if (key === 'Escape') {
        store.setState((state) => withSelection(null)(withFocus([])(state)));
        return true;
      }
      if (mark === null || mark.kind === 'lane') return false;
      if (key === 'Enter' || key === ' ') {
        open(mark);
        return true;
      }
      const next = walkMarks(marks, mark.id, key);
      if (next === null) return key.startsWith('Arrow');
      setStop(next);
      svg.current
        ?.querySelector<SVGElement>(`[data-way="${CSS.escape(next)}"], [data-move="${CSS.escape(next)}"]`)
        ?.focus();
      return true;
    },
  });
  return { listeners, stop };
}

/** A ribbon, a departure of a strand, or the name of a lane. */
interface Mark {
  readonly kind: 'way' | 'move' | 'lane';
  readonly id: string;
}

function markOf(element: Element): Mark | null {
  const mark = element.closest('[data-way], [data-move], [data-lane]');
  for (const kind of ['way', 'move', 'lane'] as const) {
    const id = mark?.getAttribute(`data-${kind}`);
    if (id != null) return { kind, id };
  }
  return null;
}

/** Marks in rows: each strand is one, from its first departure to its last; ribbons are one row each, from the most shared. */
function rowsOfMarks(drawing: DrawnScene): readonly (readonly string[])[] {
  return drawing.kind === 'ways'
    ? drawing.scene.ways.map(({ way }) => [way.id])
    : drawing.scene.strands.map(({ moves }) => moves.map(({ id }) => id)).filter(({ length }) => length > 0);
}
