import { useLanguage } from '../../store/context.ts';
import type { CitedEvidence } from './cited.ts';
import { SourceName } from './Sources.tsx';

/** Where sources differ: each value with who says it, the one the record follows, and why. */
export function Disagreements({ evidence }: { readonly evidence: CitedEvidence }) {
  const { t, text } = useLanguage();
  if (evidence.disagreements.length === 0) return null;
  return (
    <section className="disagreements">
      <h3>{t('card.disagree')}</h3>
      {evidence.disagreements.map((disagreement, i) => (
        <table key={`${i} ${disagreement.field}`}>
          <caption>{t('card.disagree.on', { field: t(`card.field.${disagreement.field}`) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('card.disagree.value')}</th>
              <th scope="col">{t('card.disagree.by')}</th>
            </tr>
          </thead>
          <tbody>
            {disagreement.claims.map((claim, j) => (
              <tr key={text(claim.text)} className={j === disagreement.preferred ? 'followed' : ''}>
                <td>
                  {text(claim.text)}
                  {j === disagreement.preferred && (
                    <span className="aside"> · {t('card.disagree.followed')}</span>
                  )}
                </td>
                <td>
                  {claim.sources.length === 0 ? (
                    <span className="none">{t('card.disagree.unnamed')}</span>
                  ) : (
                    claim.sources.map((id) => <SourceName key={id} id={id} evidence={evidence.all} />)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={2}>
                {disagreement.preferred === null && `${t('card.disagree.none')} `}
                {t('card.named', { name: t('card.disagree.why'), value: text(disagreement.reason) })}
              </td>
            </tr>
          </tfoot>
        </table>
      ))}
    </section>
  );
}
