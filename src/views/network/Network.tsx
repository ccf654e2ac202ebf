import { memo, useMemo, useRef, useState } from 'react';
import { useSliced, type Sliced } from '../../behaviors/useSliced.ts';
import { namesOf } from '../../filters/searchText.ts';
import { svgSize } from '../../marks/svgSize.ts';
import { useMount, useDeparturesState, useLanguage, useShown } from '../../store/context.ts';
import { withFocus } from '../../store/updates.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import type { Graph, GraphNode } from '../../transforms/toGraph.ts';
import { Aside } from '../Aside.tsx';
import type { ChartProps } from '../definition.ts';
import { drawingWidth, Explore, ExploreBody } from '../Explore.tsx';
import { Placing } from '../Placing.tsx';
import { compactNetwork } from './compactNetwork.ts';
import { Controls, ReplayBar } from './Controls.tsx';
import { countBusy, onlyNodes, orderOfNodes, restWeight } from './derive.ts';
import type { NodeToFind } from './findNode.ts';
import { Guide } from './Guide.tsx';
import { MARGINS, NARROWEST } from './layout.ts';
import { companiesWithLabs, isCompanyBesideLabs, placeName } from '../../words/placeName.ts';
import { describeReplay } from './words.ts';
import { Panel } from './Panel.tsx';
import type { Positions } from './positions.ts';
import { Ranks } from './Ranks.tsx';
import {
  graphSteps,
  knownGraph,
  knownRecord,
  networkRecordSteps,
  placedBefore,
  placeSteps,
  shippedPositions,
  type NetworkRecord,
} from './record.ts';
import { useAnswer } from '../useAnswer.ts';
import { useDrawn } from '../../behaviors/useDrawn.ts';
import { usePlanarZoom } from '../../behaviors/usePlanarZoom.ts';
import { useReplay } from './useReplay.ts';
import { NetworkChart } from './NetworkChart.tsx';

/** Who exchanges people with whom, who gains and who loses. Of a large dataset that is found in slices. */
export const Network = memo(function Network({ width }: ChartProps) {
  const { t } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const { moves, part } = useMoves();
  return moves === null ? (
    <Explore width={width} frame={frame} bar={null}>
      <Placing width={width} part={part} says={(said) => t('network.placing', said)} />
    </Explore>
  ) : (
    <NetworkOf width={width} moves={moves} />
  );
});

/** The moves of a dataset, once they are known. */
const NetworkOf = memo(function NetworkOf({ width, moves }: ChartProps & { readonly moves: Moves }) {
  const { store } = useMount();
  const language = useLanguage();
  const shown = useShown();
  const focus = useDeparturesState((state) => state.focus);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const replay = useReplay(frame);
  const drawn = useDrawn();
  const { record, grouping } = moves;
  const { graph, drawing, positions, part, companies, nameOf, more, showAll } = useNetwork(width, moves);
  const found = useMemo(() => nodesToFind(record.whole, nameOf), [record, nameOf]);
  const least = useMemo(() => restWeight(graph.links), [graph]);
  const narrow = width < NARROWEST;
  const place = { width: drawingWidth(width), height: MARGINS + (positions?.height ?? 0) };
  const zoom = usePlanarZoom(svg, place.width, place.height, !narrow && drawn && positions !== null);
  const { year } = replay;
  const chosen = focus.filter((id) => record.ids.includes(id));
  const parts = { graph, grouping, nameOf };
  const guide = (
    <Guide
      graph={graph}
      nameOf={nameOf}
      restWeight={least}
      folded={record.folded}
      companies={graph.nodes.some(
        (node) => node.in > 0 && isCompanyBesideLabs(node.place, grouping, companies),
      )}
      narrow={narrow}
    />
  );
  const bar = (
    <>
      <ReplayBar replay={replay} status={year === null ? null : describeReplay(year, shown, language)} />
      <Controls
        nodes={found}
        onFind={(id) => {
          zoom.fit();
          store.setState(withFocus([id]));
        }}
        zoom={narrow ? null : { by: zoom.zoomBy, fit: zoom.fit, isWhole: zoom.transform.k === 1 }}
      />
    </>
  );
  return (
    <Explore width={width} frame={frame} bar={bar}>
      {narrow ? (
        <>
          <Ranks {...parts} width={width} />
          <Aside>{guide}</Aside>
        </>
      ) : (
        <ExploreBody guide={guide} panel={chosen.length === 0 ? null : <Panel {...parts} focus={chosen} />}>
          {positions === null || !drawn ? (
            <Pending {...place} part={positions === null ? part : null} />
          ) : (
            <NetworkChart
              {...parts}
              graph={drawing}
              svg={svg}
              positions={positions}
              width={place.width}
              zoom={zoom}
              year={year}
              least={least}
            />
          )}
          {positions !== null && <LeftOut graph={graph} drawing={drawing} more={more} onAll={showAll} />}
        </ExploreBody>
      )}
    </Explore>
  );
});

interface LeftOutProps {
  readonly graph: Graph;
  readonly drawing: Graph;
  /** places that an article leaves out, and that a press brings; null where it leaves out none */
  readonly more: number | null;
  readonly onAll: () => void;
}

/** Says how many places are not drawn. */
function LeftOut({ graph, drawing, more, onAll }: LeftOutProps) {
  const { t, number } = useLanguage();
  const undrawn = useMemo(() => countBusy(graph) - countBusy(drawing), [graph, drawing]);
  if (more !== null)
    return (
      <button type="button" className="quiet explore-all" onClick={onAll}>
        {t('embed.places', { n: number(more) })}
      </button>
    );
  return undrawn === 0 ? null : <p className="network-cut">{t('network.cut', { n: number(undrawn) })}</p>;
}

/** The room of the drawing until it is drawn, or words while the places find their positions. */
function Pending({
  width,
  height,
  part,
}: {
  readonly width: number;
  readonly height: number;
  readonly part: number | null;
}) {
  const { t } = useLanguage();
  return part === null ? (
    <svg className="network-svg" {...svgSize(width, height)} aria-busy="true" aria-hidden="true" />
  ) : (
    <Placing width={width} part={part} says={(said) => t('network.placing', said)} />
  );
}

/** The moves that are shown, over the nodes of the whole dataset. */
interface Moves {
  readonly record: NetworkRecord;
  readonly every: Graph;
  readonly grouping: Grouping;
}

/** Finds the moves of the dataset and those of the current set; until these are found, those of the set before are there. */
function useMoves(): { readonly moves: Moves | null; readonly part: number } {
  const { dataset } = useMount();
  const { departures } = useShown();
  const grouping = useDeparturesState((state) => state.group);
  const readSteps = useMemo(
    () => (knownRecord(dataset, grouping) === null ? () => networkRecordSteps(dataset, grouping) : null),
    [dataset, grouping],
  );
  const { value: read, part } = useAnswer(readSteps);
  const record = read ?? knownRecord(dataset, grouping);
  const linkSteps = useMemo(
    () =>
      record === null || knownGraph(record, departures, dataset) !== null
        ? null
        : () => graphSteps(record, departures, dataset, grouping),
    [record, departures, dataset, grouping],
  );
  const { value: linked } = useAnswer(linkSteps);
  const every = linked ?? (record === null ? null : knownGraph(record, departures, dataset));
  const found = useMemo(
    () => (record === null || every === null ? null : { record, every, grouping }),
    [record, every, grouping],
  );
  const [last, setLast] = useState<Moves | null>(null);
  if (found !== null && found !== last) setLast(found);
  return { moves: found ?? (last !== null && last.record === record ? last : null), part };
}

/** What is drawn, where it stands and what it is called. An article shows the largest places, until all are asked for. */
function useNetwork(width: number, { record, every, grouping }: Moves) {
  const { dataset, laneLimit } = useMount();
  const language = useLanguage();
  const isFocused = useDeparturesState((state) => state.focus.length > 0);
  const { value: placed, part } = usePositions(record, grouping);
  const [isWhole, setWhole] = useState(false);
  const isCompact = laneLimit !== null && !isWhole && width >= NARROWEST && !isFocused;
  const compact = useMemo(
    () => (isCompact && placed !== null ? compactNetwork(every, placed) : null),
    [isCompact, every, placed],
  );
  const drawing = useMemo(
    () => compact?.graph ?? (placed === null ? every : onlyNodes(every, Object.keys(placed.nodes))),
    [compact, placed, every],
  );
  const companies = useMemo(() => companiesWithLabs(dataset), [dataset]);
  const nameOf = useMemo(
    () => (node: GraphNode) => placeName(node.place, grouping, companies, language),
    [grouping, companies, language],
  );
  return {
    graph: compact?.graph ?? every,
    /** what of it is drawn: the busiest places, where they are more than anybody can tell apart */
    drawing,
    positions: compact?.positions ?? placed,
    /** how far their placing is */
    part,
    companies,
    nameOf,
    /** places that are left out; null where none are */
    more: compact?.more ?? null,
    showAll: () => setWhole(true),
  };
}

function usePositions(record: NetworkRecord, grouping: Grouping): Sliced<Positions> {
  const shipped = useMemo(() => shippedPositions(record, grouping), [record, grouping]);
  const known = shipped ?? placedBefore(record);
  const create = useMemo(() => (known === null ? () => placeSteps(record) : null), [known, record]);
  const { value, part } = useSliced(create);
  return { value: known ?? value, part };
}

function nodesToFind(graph: Graph, nameOf: (node: GraphNode) => string): readonly NodeToFind[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return orderOfNodes(graph).flatMap((id) => {
    const node = byId.get(id);
    if (node === undefined) return [];
    return [{ id, name: nameOf(node), also: namesOf(node.place) }];
  });
}
