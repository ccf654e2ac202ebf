import { memo } from 'react';
import { useMount, useLanguage, useParam, useShown } from '../../store/context.ts';
import { withEntryToggled } from '../../store/updates.ts';
import { countKinds } from '../../transforms/countKinds.ts';
import type { FlowNode, Flows } from '../../transforms/toFlows.ts';
import { KindMix } from '../KindMix.tsx';
import { PeopleList } from '../PeopleList.tsx';
import { departuresBehind } from './emphasis.ts';
import { MEASURE, ORIGINS, UNFOLD } from './params.ts';

export interface FlowPanelProps {
  readonly flows: Flows;
  readonly chosen: string;
  readonly nameOf: (node: FlowNode) => string;
  readonly onClose: () => void;
}

/** The people behind the chosen bar or band. */
export const FlowPanel = memo(function FlowPanel({ flows, chosen, nameOf, onClose }: FlowPanelProps) {
  const { store } = useMount();
  const { t, number, percent } = useLanguage();
  const shown = useShown();
  const departures = departuresBehind(flows, chosen) ?? [];
  const node = flows.nodes.find(({ id }) => id === chosen);
  const link = flows.links.find(({ id }) => id === chosen);
  const named = (id: string | undefined) => {
    const found = flows.nodes.find((each) => each.id === id);
    return found === undefined ? '' : nameOf(found);
  };
  const title = node === undefined ? `${named(link?.source)} → ${named(link?.target)}` : nameOf(node);
  const fold = node === undefined ? null : foldIdOf(node);
  const tell = node?.stage === 'from' ? 'to' : node?.stage === 'to' ? 'from' : 'move';
  return (
    <section className="side" aria-label={t('flow.panel')}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          {t('flow.close')}
        </button>
      </header>
      <p className="side-sum">
        {t('flow.sum', {
          n: number(departures.length),
          total: number(shown.departures.length),
          share: percent(departures.length / Math.max(1, shown.departures.length)),
        })}
      </p>
      {fold !== null && (
        <button
          type="button"
          className="quiet"
          onClick={() => store.setState(withEntryToggled(UNFOLD, fold))}
        >
          {t('flow.open')}
        </button>
      )}
      {(node?.stage === 'from' || node?.stage === 'to') && <KindMix counts={countKinds(departures)} />}
      <h3>{t('flow.people')}</h3>
      <PeopleList key={chosen} departures={departures} tell={tell} most={12} />
    </section>
  );
});

function foldIdOf(node: FlowNode): string | null {
  if (node.folded === 0) return null;
  return node.stage === 'from' ? ORIGINS : node.kind;
}

/** The kinds of destination of all that is shown, with their colours; nothing where nothing is. */
export const FlowMix = memo(function FlowMix({ alone }: { readonly alone: boolean }) {
  const { t, number } = useLanguage();
  const { departures } = useShown();
  if (departures.length === 0) return null;
  const heading = t('flow.mix', { total: number(departures.length) });
  const mix = <KindMix counts={countKinds(departures)} />;
  if (alone)
    return (
      <section className="side">
        <h2 className="minor">{heading}</h2>
        {mix}
      </section>
    );
  return (
    <>
      <h3>{heading}</h3>
      {mix}
    </>
  );
});

/** The answer to the question of the view, the mix behind it where that does not stand elsewhere, and how to read the drawing. */
export const FlowGuide = memo(function FlowGuide({
  answer,
  narrow,
  hasMix = true,
}: {
  readonly answer: string;
  readonly narrow: boolean;
  readonly hasMix?: boolean;
}) {
  const { t } = useLanguage();
  const measure = useParam(MEASURE);
  return (
    <aside className="side" aria-label={t('flow.question')}>
      <h2>{t('flow.question')}</h2>
      <p className="flow-answer">{answer}</p>
      {hasMix && <FlowMix alone={false} />}
      {!narrow && (
        <>
          <h3>{t('flow.read')}</h3>
          <p>{t('flow.read.width')}</p>
          {measure === 'share' && <p>{t('flow.read.share')}</p>}
          <p>{t('flow.read.ends')}</p>
          <p>{t('flow.read.press')}</p>
        </>
      )}
    </aside>
  );
});
