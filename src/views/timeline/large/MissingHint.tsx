import { MissingPart } from '../../MissingPart.tsx';
import { readerParts, useReaderParts } from '../LateLegend.tsx';

/** Says that what tells of the mark one points at could not be loaded, and tries again: the key, which says so elsewhere, is here from the first. */
export function MissingHint() {
  const { status } = useReaderParts();
  return (
    status === 'failed' && (
      <p>
        <MissingPart onAgain={readerParts.load} />
      </p>
    )
  );
}
