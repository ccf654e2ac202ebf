import { useState, type UIEvent } from 'react';
import { MOST_ROWS, RecordTable } from '../app/RecordTable.tsx';
import { NEWEST_FIRST } from '../app/table/arrangeRows.ts';
import { useLanguage, useShown } from '../store/context.ts';
import '../app/table/table.css';
import './embedTable.css';

/** px of the list at first, and for each press of the button */
const FIRST = 460;
const STEP = 1200;
/** px that a record takes at least, to know when all of them are in sight */
const ROW = 40;

/**
 * The table twin. As a list, or without a chart, it would be longer than a page can make a frame, and a list that scrolls inside
 * would catch the finger of whoever reads the article: it is cut, and grows by a button. Below a chart it scrolls.
 */
export function EmbedTable({ alone, asList }: { readonly alone: boolean; readonly asList: boolean }) {
  const { t } = useLanguage();
  const shown = useShown();
  const [height, setHeight] = useState(FIRST);
  // A long one scrolls in its own room.
  const mayBeCut = (asList || alone) && shown.departures.length <= MOST_ROWS;
  const isCut = mayBeCut && shown.departures.length * ROW > height;
  /** Keys and the search of the browser reach what is cut off: it grows up to there. */
  const onScroll = ({ currentTarget }: UIEvent) => {
    if (!isCut || currentTarget.scrollTop === 0) return;
    setHeight(currentTarget.scrollTop + height + STEP);
    currentTarget.scrollTop = 0;
  };
  return (
    <div className={asList ? 'embed-list' : 'embed-table'}>
      <div className="embed-cut" style={isCut ? { maxBlockSize: height } : undefined} onScroll={onScroll}>
        <RecordTable alone={alone} start={NEWEST_FIRST} cutBy={mayBeCut ? '.embed-cut' : null} />
      </div>
      {isCut && (
        <button type="button" className="quiet embed-more" onClick={() => setHeight(height + STEP)}>
          {t('embed.more')}
        </button>
      )}
    </div>
  );
}
