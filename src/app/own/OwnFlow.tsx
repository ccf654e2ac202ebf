import { useEffect, useRef, type ReactNode } from 'react';
import { describeOwnNotice } from '../../reading/own/messages.ts';
import { ChooseInput } from './ChooseInput.tsx';
import './own.css';
import { OwnPreview } from './OwnPreview.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { useOwnFlow, type OwnFlowOptions } from './useOwnFlow.ts';
import { ownWords } from './words/index.ts';

export interface OwnFlowProps extends OwnFlowOptions {
  /** address of the folder of the site, with a slash at the end */
  readonly site: string;
}

/** From a file, a pasted table or an address to a dataset: what is read, what it is taken for, and what was not understood. */
export function OwnFlow(props: OwnFlowProps) {
  const { locale, site, start, isOnly = false } = props;
  const w = ownWords(locale);
  const { step, open, settle, show, choose, stop } = useOwnFlow(props);
  const place = useRef<HTMLDivElement>(null);
  // What comes in the place of what had the focus takes it, so that a keyboard goes on from there.
  useEffect(() => {
    if (step.at === 'choose') return;
    const { current } = place;
    if (current !== null && !current.contains(current.ownerDocument.activeElement))
      current.focus({ preventScroll: true });
  }, [step.at]);
  const again = step.at === 'fault' ? step.input : start;
  const buttons = (
    <p className="own-buttons">
      {again !== null && (
        <button type="button" className="quiet bordered" onClick={() => open(again)}>
          {w.retry}
        </button>
      )}{' '}
      {!isOnly && (
        <button type="button" className="quiet bordered" onClick={choose}>
          {w.other}
        </button>
      )}
    </p>
  );
  return (
    <div className="own-flow" ref={place} tabIndex={-1}>
      {step.at === 'choose' && <ChooseInput locale={locale} site={site} onOpen={open} />}
      {step.at === 'busy' && <ProgressLine locale={locale} progress={step.progress} onStop={stop} />}
      {step.at === 'fault' && (
        <Fault buttons={buttons}>
          <p>{w.faults(step.fault)}</p>
          {step.input.kind === 'address' && isOnly && (
            <p className="own-address">
              <bdi>{step.input.address}</bdi>
            </p>
          )}
        </Fault>
      )}
      {step.at === 'refused' && (
        <Fault buttons={buttons}>
          <p>
            <strong>{w.refused}</strong>
          </p>
          {step.notices.map((notice) => (
            <p key={notice.code}>{describeOwnNotice(notice, locale)}</p>
          ))}
        </Fault>
      )}
      {step.at === 'preview' && (
        <OwnPreview
          locale={locale}
          file={step.file}
          settled={step.settled}
          understood={step.understood}
          onSettle={(settled) => settle(step, settled)}
          onShow={() => show(step)}
          onOther={isOnly ? null : choose}
        />
      )}
    </div>
  );
}

/** Why nothing is shown, and what can be done. */
function Fault({ buttons, children }: { readonly buttons: ReactNode; readonly children: ReactNode }) {
  return (
    <div role="alert" className="own-fault">
      {children}
      {buttons}
    </div>
  );
}
