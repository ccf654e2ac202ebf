import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { describeOwnNotice } from '../../reading/own/messages.ts';
import { ChooseInput } from './ChooseInput.tsx';
import './own.css';
import type { OwnInput } from './openInput.ts';
import { OwnPreview } from './OwnPreview.tsx';
import type { Step } from './ownTasks.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { useDrops } from './useDrops.ts';
import { useOwnFlow, type OwnFlowOptions } from './useOwnFlow.ts';
import { ownWords } from './words/index.ts';

export interface OwnFlowProps extends OwnFlowOptions {
  /** address of the folder of the site, with a slash at the end */
  readonly site: string;
}

/** From a file, a pasted table or an address to a dataset: what is read, what it is taken for, and what was not understood. */
export function OwnFlow(props: OwnFlowProps) {
  const { locale, site, isOnly = false } = props;
  const w = ownWords(locale);
  const { step, open, again, settle, show, choose, stop } = useOwnFlow(props);
  const place = useRef<HTMLDivElement>(null);
  const isOver = useDrops({
    place,
    isOn: !isOnly,
    takesText: step.at !== 'preview' && step.at !== 'busy',
    onOpen: open,
  });
  useFocusOn(place, step.at);
  const retry = again !== null && (
    <button type="button" className="quiet bordered" onClick={() => open(again)}>
      {w.retry}
    </button>
  );
  const buttons = (
    <p className="own-buttons">
      {retry}{' '}
      {!isOnly && (
        <button type="button" className="quiet bordered" onClick={choose}>
          {w.other}
        </button>
      )}
    </p>
  );
  return (
    <div className="own-flow" ref={place} tabIndex={-1}>
      {step.at === 'choose' && (
        <>
          {step.stopped !== undefined && (
            <p role="status" className="own-buttons">
              {w.faults({ code: 'stopped' })} {retry}
            </p>
          )}
          <ChooseInput locale={locale} site={site} isOver={isOver} onOpen={open} />
        </>
      )}
      {step.at === 'busy' && <ProgressLine locale={locale} progress={step.progress} onStop={stop} />}
      {step.at === 'fault' && (
        <Fault buttons={buttons}>
          <p>{w.faults(step.fault)}</p>
          {isOnly && <Address input={step.input} />}
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
          {isOnly && <Address input={step.input} />}
        </Fault>
      )}
      {step.at === 'preview' && (
        <OwnPreview
          locale={locale}
          file={step.file}
          settled={step.settled}
          understood={step.understood}
          looked={step.looked}
          onSettle={(settled) => settle(step, settled)}
          onShow={() => show(step)}
          onOther={isOnly ? null : choose}
        />
      )}
    </div>
  );
}

/** Puts the focus where something comes in the place of what had it, so that a keyboard goes on from there. */
function useFocusOn(place: RefObject<HTMLElement | null>, at: Step['at']): void {
  const isFirst = useRef(true);
  useEffect(() => {
    const isOpened = isFirst.current && at === 'choose';
    isFirst.current = false;
    const { current } = place;
    if (!isOpened && current !== null && !current.contains(current.ownerDocument.activeElement))
      current.focus({ preventScroll: true });
  }, [place, at]);
}

/** The address that was asked for, where nothing else on the page says it. */
function Address({ input }: { readonly input: OwnInput | null }) {
  return input?.kind === 'address' ? (
    <p className="own-address">
      <bdi>{input.address}</bdi>
    </p>
  ) : null;
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
