import { useLanguage } from '../store/context.ts';

export interface PlacingProps {
  readonly width: number;
  /** how it is set; in the middle of the room of a drawing unless given */
  readonly className?: string;
  /** how far it is, from 0 to 1 */
  readonly part: number;
  /** Returns the sentence that says so. */
  readonly says: (said: { readonly part: string }) => string;
}

/** Stands in for what is being found in a large dataset, and says how far that is. */
export function Placing({ width, className = 'explore-placing', part, says }: PlacingProps) {
  const { percent } = useLanguage();
  return (
    <div className={className}>
      <label>
        <span role="status">{says({ part: percent(part) })}</span>
        <progress max={1} value={part} />
      </label>
      {/* Nobody takes the page for finished as long as one of its drawings is busy. */}
      <svg aria-busy="true" aria-hidden="true" width={width} height={1} />
    </div>
  );
}
