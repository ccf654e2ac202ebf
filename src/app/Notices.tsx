import { useDeparturesState, useShown } from '../store/context.ts';
import { Announcer } from './notices/Announcer.tsx';
import { ProblemList } from './notices/ProblemList.tsx';
import { ZeroNotice } from './notices/ZeroNotice.tsx';

/** What the reader has to be told: parts of a link that were left out, a set that is empty, and, to a screen reader, the number. */
export function Notices() {
  const hasProblems = useDeparturesState((state) => state.problems.length > 0);
  const isEmpty = useShown().count.total === 0;
  return (
    <>
      <div role="status" className="link-problems">
        {hasProblems && <ProblemList />}
      </div>
      {isEmpty && <ZeroNotice />}
      <Announcer />
    </>
  );
}
