import { memo } from 'react';
import { LIVE_PAINT } from '../../encoding/palette.ts';
import { DESTINATION_KINDS } from '../../model/schema.ts';
import { useMount, useLanguage } from '../../store/context.ts';
import { withFocus } from '../../store/updates.ts';
import { compareIds } from '../../lib/compareIds.ts';
import type { Graph, GraphNode } from '../../transforms/toGraph.ts';
import { KindIcon } from '../../marks/KindIcon.tsx';
import { LegendItem } from '../LegendItem.tsx';
import { NameButton } from '../NameButton.tsx';
import { signedNumber } from '../../words/signedNumber.ts';
import { signed } from './words.ts';

export interface GuideProps {
  readonly graph: Graph;
  readonly nameOf: (node: GraphNode) => string;
  readonly restWeight: number;
  /** places of the record without a node of their own */
  readonly folded: number;
  /** whether companies stand beside labs of their own */
  readonly companies: boolean;
  /** the narrow form has bars in place of rings, and no positions and links to explain */
  readonly narrow: boolean;
}

/** Who lost and gained most, and how to read the drawing. */
export const Guide = memo(function Guide(props: GuideProps) {
  const { graph, nameOf, restWeight, folded, companies, narrow } = props;
  const { t, number } = useLanguage();
  const byNet = [...graph.nodes]
    .filter(({ net }) => net !== 0)
    .sort((a, b) => a.net - b.net || compareIds(a.id, b.id));
  const kinds = DESTINATION_KINDS.filter((kind) => graph.nodes.some(({ outKinds }) => outKinds.has(kind)));
  return (
    <aside className="side network-guide" aria-label={t('network.read')}>
      <div className="network-extremes">
        <Extremes
          title={t('network.losers')}
          nodes={byNet.filter(({ net }) => net < 0).slice(0, 5)}
          nameOf={nameOf}
        />
        <Extremes
          title={t('network.gainers')}
          nodes={byNet
            .filter(({ net }) => net > 0)
            .sort((a, b) => b.net - a.net || compareIds(a.id, b.id))
            .slice(0, 5)}
          nameOf={nameOf}
        />
      </div>
      <h2 className="minor">{t('network.read')}</h2>
      {!narrow && (
        <ul className="network-read">
          <LegendItem size={[34, 34]} means={t('network.read.disc')}>
            <circle
              cx="17"
              cy="17"
              r="12.5"
              fill="none"
              stroke={LIVE_PAINT.kind('startup')}
              strokeWidth="7"
            />
            <circle cx="17" cy="17" r="8.4" fill={LIVE_PAINT.surface('bar')} />
          </LegendItem>
          <LegendItem size={[34, 20]} means={t('network.read.position')}>
            <path d="M2 10l13-5v3.6h0v2.8h0V15z M32 10l-13-5v10z" fill={LIVE_PAINT.surface('bracket')} />
          </LegendItem>
          <LegendItem
            size={[34, 20]}
            means={t('network.read.link', { least: restWeight, n: number(restWeight) })}
          >
            <path d="M1 15Q16 0 33 6Q16 4 3 19Z" fill={LIVE_PAINT.surface('bracket')} />
          </LegendItem>
        </ul>
      )}
      {kinds.length > 0 && (
        <>
          <p>{t(narrow ? 'network.read.bar' : 'network.read.ring')}</p>
          <ul className="kind-list">
            {kinds.map((kind) => (
              <li key={kind}>
                <KindIcon kind={kind} size={8} box={12} />
                {t(`kind.${kind}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {!narrow && <p>{t('network.read.symbol')}</p>}
      {companies && <p>{t('network.read.company')}</p>}
      {folded > 0 && (
        <p>
          {t(narrow ? 'network.read.folded.narrow' : 'network.read.folded', {
            n: folded,
            people: number(folded),
          })}
        </p>
      )}
      <p>{t(narrow ? 'network.read.press.narrow' : 'network.read.press')}</p>
    </aside>
  );
});

interface ExtremesProps {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly nameOf: (node: GraphNode) => string;
}

function Extremes({ title, nodes, nameOf }: ExtremesProps) {
  const { store } = useMount();
  const language = useLanguage();
  if (nodes.length === 0) return null;
  return (
    <div>
      <h2 className="minor">{title}</h2>
      <ol className="count-list">
        {nodes.map((node) => (
          <li key={node.id}>
            <b>{signedNumber(node.net, language)}</b>
            <span>
              <NameButton
                to={{ type: 'place', id: node.id }}
                className="link"
                onPress={() => store.setState(withFocus([node.id]))}
              >
                {nameOf(node)}
              </NameButton>{' '}
              {signed(node.out, node.in, language)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
