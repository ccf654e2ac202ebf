import { Announcer } from '../app/notices/Announcer.tsx';
import { LatePart } from '../app/parts/LatePart.tsx';
import { useDeparturesState, useShown } from '../store/context.ts';
import { noticesPart } from './noticesPart.ts';

/** What the reader has to be told, as on the page: of a link only where it is theirs to mend. */
export function EmbedNotices({ linkIsReaders }: { readonly linkIsReaders: boolean }) {
  const hasProblems = useDeparturesState((state) => state.problems.length > 0);
  const isEmpty = useShown().count.total === 0;
  return (
    <>
      {linkIsReaders && (
        <div role="status" className="link-problems">
          {hasProblems && <LatePart part={noticesPart}>{({ ProblemList }) => <ProblemList />}</LatePart>}
        </div>
      )}
      {isEmpty && <LatePart part={noticesPart}>{({ ZeroNotice }) => <ZeroNotice />}</LatePart>}
      <Announcer />
    </>
  );
}
