import { memo, useMemo, useRef, useState } from 'react';
import { useSliced } from '../../behaviors/useSliced.ts';
import { namesOf } from '../../filters/searchText.ts';
import { countIn } from '../../filters/count.ts';
import { useMount, useDeparturesState, useLanguage, useShown } from '../../store/context.ts';
import { withFocus } from '../../store/updates.ts';
import type { Grouping } from '../../transforms/groupPlace.ts';
import type { Graph, GraphNode } from '../../transforms/toGraph.ts';
import { Aside } from '../Aside.tsx';
import type { ChartProps } from '../definition.ts';
import { compactNetwork } from './compactNetwork.ts';
import { Controls, ReplayBar } from './Controls.tsx';
import { orderOfNodes, restWeight } from './derive.ts';
import type { NodeToFind } from './findNode.ts';
import { Guide } from './Guide.tsx';
import { MARGINS, NARROWEST } from './layout.ts';
import { companiesWithLabs, isCompanyBesideLabs, placeName } from '../../words/placeName.ts';
import { Panel } from './Panel.tsx';
import { placeNodes, type Positions } from './positions.ts';
import { Ranks } from './Ranks.tsx';
import { graphOf, networkRecord, shippedPositions, type NetworkRecord } from './record.ts';
import { useDrawn } from '../../behaviors/useDrawn.ts';
import { usePlanarZoom } from '../../behaviors/usePlanarZoom.ts';
import { useReplay } from './useReplay.ts';
import { NetworkChart } from './NetworkChart.tsx';

/** px of the container from which the panel stands beside the drawing */
const BESIDE = 1080;
const RAIL = 296;

/** Who exchanges people with whom, who gains and who loses. */
export const Network = memo(function Network({ width }: ChartProps) {
  const { dataset, store, laneLimit } = useMount();
  const language = useLanguage();
  const { t, count, number } = language;
  const shown = useShown();
  const grouping = useDeparturesState((state) => state.group);
  const focus = useDeparturesState((state) => state.focus);
  const frame = useRef<HTMLDivElement>(null);
  const replay = useReplay(frame);
  const drawn = useDrawn();

  const record = useMemo(() => networkRecord(dataset, grouping), [dataset, grouping]);
  const every = useMemo(
    () => graphOf(record, shown.departures, dataset, grouping),
    [shown, record, grouping, dataset],
  );
  const placed = usePositions(record, grouping);
  const [isWhole, setWhole] = useState(false);
  const isCompact = laneLimit !== null && !isWhole && width >= NARROWEST && focus.length === 0;
  const compact = useMemo(
    () => (isCompact && placed !== null ? compactNetwork(every, placed) : null),
    [isCompact, every, placed],
  );
  const graph = compact?.graph ?? every;
  const positions = compact?.positions ?? placed;
  const companies = useMemo(() => companiesWithLabs(dataset), [dataset]);
  const nameOf = useMemo(
    () => (node: GraphNode) => placeName(node.place, grouping, companies, language),
    [grouping, companies, language],
  );
  const found = useMemo(() => nodesToFind(record.whole, nameOf), [record, nameOf]);
  const least = restWeight(graph.links);

  const narrow = width < NARROWEST;
  const beside = width >= BESIDE;
  const chartWidth = beside ? width - RAIL : width;
  const svg = useRef<SVGSVGElement>(null);
  const zoom = usePlanarZoom(
    svg,
    chartWidth,
    MARGINS + (positions?.height ?? 0),
    !narrow && drawn && positions !== null,
  );
  const { year } = replay;
  const status =
    year === null
      ? null
      : t('network.replay.until', {
          year: String(year),
          n: count(shown.count),
          new: count(countIn(shown.departures, { from: year, to: year })),
        });
  const chosen = focus.filter((id) => record.ids.includes(id));
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
  const aside =
    chosen.length > 0 ? <Panel graph={graph} grouping={grouping} focus={chosen} nameOf={nameOf} /> : guide;

  return (
    <div className={beside ? 'explore beside' : 'explore'} ref={frame}>
      <div className="explore-bar">
        <ReplayBar replay={replay} status={status} />
        <Controls
          nodes={found}
          onFind={(id) => {
            zoom.fit();
            store.setState(withFocus([id]));
          }}
          zoom={narrow ? null : { by: zoom.zoomBy, fit: zoom.fit, isWhole: zoom.transform.k === 1 }}
        />
      </div>
      {narrow ? (
        <>
          <Ranks graph={graph} grouping={grouping} width={width} nameOf={nameOf} />
          <Aside>{guide}</Aside>
        </>
      ) : (
        <div className="explore-body">
          {positions !== null && !drawn ? (
            <svg
              className="network-svg"
              viewBox={`0 0 ${chartWidth} ${MARGINS + positions.height}`}
              width={chartWidth}
              height={MARGINS + positions.height}
              aria-hidden="true"
            />
          ) : positions === null ? (
            <p className="explore-placing" role="status">
              {t('network.placing')}
            </p>
          ) : (
            <NetworkChart
              svg={svg}
              graph={graph}
              positions={positions}
              grouping={grouping}
              width={chartWidth}
              zoom={zoom}
              year={year}
              least={least}
              nameOf={nameOf}
            />
          )}
          {compact !== null && (
            <button type="button" className="quiet explore-all" onClick={() => setWhole(true)}>
              {t('embed.places', { n: number(compact.more) })}
            </button>
          )}
          {chosen.length > 0 ? (
            <div className="explore-aside">{aside}</div>
          ) : (
            <Aside>
              <div className="explore-aside">{aside}</div>
            </Aside>
          )}
        </div>
      )}
    </div>
  );
});

function usePositions(record: NetworkRecord, grouping: Grouping): Positions | null {
  const shipped = useMemo(() => shippedPositions(record, grouping), [record, grouping]);
  const create = useMemo(() => (shipped === null ? () => placeNodes(record.whole) : null), [shipped, record]);
  return useSliced(create) ?? shipped;
}

function nodesToFind(graph: Graph, nameOf: (node: GraphNode) => string): readonly NodeToFind[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return orderOfNodes(graph).flatMap((id) => {
    const node = byId.get(id);
    if (node === undefined) return [];
    return [{ id, name: nameOf(node), also: namesOf(node.place) }];
  });
}
