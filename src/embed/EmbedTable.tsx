import { useState } from 'react';
import { RecordTable } from '../app/RecordTable.tsx';
import { useLanguage, useShown } from '../store/context.ts';

/** px of the list at first, and for each press of the button */
const FIRST = 460;
const STEP = 1200;
/** px that a record takes at least, to know when all of them are in sight */
const ROW = 40;

/**
 * The table twin. As a list it would be longer than a page can make a frame, and a list that scrolls inside would catch the
 * finger of whoever reads the article: it is cut, and grows by a button.
 */
export function EmbedTable({ alone, asList }: { readonly alone: boolean; readonly asList: boolean }) {
  const { t } = useLanguage();
  const shown = useShown();
  const [height, setHeight] = useState(FIRST);
  const isCut = asList && shown.departures.length * ROW > height;
  return (
    <div className={asList ? 'embed-list' : 'embed-table'}>
      <div className="embed-cut" style={isCut ? { maxBlockSize: height } : undefined}>
        <RecordTable alone={alone} />
      </div>
      {isCut && (
        <button type="button" className="quiet embed-more" onClick={() => setHeight(height + STEP)}>
          {t('embed.more')}
        </button>
      )}
    </div>
  );
}
