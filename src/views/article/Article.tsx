import { use, useMemo } from 'react';
import { useDepartures, useDetails, useLanguage, useParam } from '../../store/context.ts';
import { MissingPart } from '../MissingPart.tsx';
import { LinkBase } from '../SelectionLink.tsx';
import { deriveArticle } from './derive.ts';
import { Essay } from './Essay.tsx';
import { CLAIM } from './params.ts';

/** The essay inside of the product: it asks for the whole record, as verdicts are of all that is on it. */
export function Article() {
  const { dataset, laneLimit } = useDepartures();
  const { status, ask } = useDetails(dataset.evidence === null);
  const language = useLanguage();
  const claim = useParam(CLAIM);
  const base = use(LinkBase);
  const data = useMemo(() => (dataset.evidence === null ? null : deriveArticle(dataset)), [dataset]);
  if (data !== null)
    return <Essay data={data} language={language} base={base} only={claim} framed={laneLimit !== null} />;
  if (status !== 'failed')
    return (
      <p role="status" className={laneLimit === null ? 'essay-loading' : undefined}>
        {language.t('article.loading')}
      </p>
    );
  return (
    <p>
      <MissingPart onAgain={ask} />
    </p>
  );
}
