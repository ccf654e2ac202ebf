import { useDetails } from '../../store/context.ts';
import { MissingPart } from '../../views/MissingPart.tsx';

/** Stands where the sources will be: they are loading, or could not be loaded, with a button that tries again. */
export function DetailsStatus({ loading }: { readonly loading: string }) {
  const { status, ask } = useDetails();
  return status === 'failed' ? <MissingPart onAgain={ask} /> : <span className="none">{loading}</span>;
}
