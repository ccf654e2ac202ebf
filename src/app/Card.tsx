import { createPart } from '../behaviors/createPart.ts';
import { useDeparturesState, useDetails } from '../store/context.ts';
import type { Selection } from '../state/linkState.ts';
import { CardFrame } from './card/CardFrame.tsx';
import { EarlyCard } from './card/EarlyCard.tsx';
import { LatePart, usePart } from './parts/LatePart.tsx';

/** what a card holds; its code comes with the first card */
export const cardDetails = createPart(() => import('./card/CardDetails.tsx'));

/** Details of what is selected: beside the chart where there is room, else a sheet. It opens with what is known at once. */
export function Card() {
  const selection = useDeparturesState((state) => state.selection);
  useDetails(selection !== null);
  return selection === null ? null : <OpenCard key="card" selection={selection} />;
}

function OpenCard({ selection }: { readonly selection: Selection }) {
  const state = usePart(cardDetails);
  const isComplete = state.status === 'ready';
  return (
    <CardFrame
      selection={selection}
      isComplete={isComplete}
      tools={isComplete && <state.value.CardTools {...selection} />}
    >
      <LatePart part={cardDetails} early={<EarlyCard {...selection} />}>
        {({ CardDetails }) => <CardDetails {...selection} />}
      </LatePart>
    </CardFrame>
  );
}
