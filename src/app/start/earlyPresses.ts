import { enterValue } from '../../behaviors/enterValue.ts';

/** What a reader did to the page before its script ran: a press, or a value. */
interface EarlyDeed {
  readonly type: 'click' | 'input' | 'change';
  readonly target: Element;
  /** as which element it is found in a page that was drawn anew */
  readonly likeness: string;
  readonly value: string | null;
  readonly at: MouseEventInit;
}

declare global {
  interface Window {
    /** kept by the first script, done by the page's own */
    aiLabDeparturesEarly?: { readonly deeds: EarlyDeed[]; readonly stop: () => void };
  }
}

/** What has no effect before the script runs. A link has one. */
const CONTROLS = 'button, select, input, [role="button"], [data-departure], [data-lab], [data-node]';

/**
 * Keeps what a reader does to the page before its script runs, so that it can be done then; what was pressed looks as if it were. Says in
 * `data-waiting` of the document that the script has failed, where it does.
 */
export function queueEarly(page: Window): void {
  const { documentElement } = page.document;
  const deeds: EarlyDeed[] = [];
  const onDeed = (event: Event) => {
    const pressed = event.target instanceof Element ? event.target : null;
    const target = pressed?.closest(CONTROLS) ?? null;
    const { type } = event;
    if (target === null || pressed?.closest('a[href]') != null) return;
    if (type !== 'click' && type !== 'input' && type !== 'change') return;
    const value = isField(target) ? target.value : null;
    if ((value === null) !== (type === 'click')) return;
    const { clientX, clientY } = event instanceof MouseEvent ? event : { clientX: 0, clientY: 0 };
    deeds.push({
      type,
      target,
      likeness: likenessOf(target),
      value,
      at: { bubbles: true, cancelable: true, clientX, clientY },
    });
    target.setAttribute('data-pressed', '');
  };
  const onError = (event: Event) => {
    const isScript = event.target === page || event.target instanceof HTMLScriptElement;
    if (isScript && documentElement.hasAttribute('data-waiting'))
      documentElement.setAttribute('data-waiting', 'failed');
  };
  // Where it has come, the page's script runs before these events. The first script may come too late to hear that it has failed, or after
  // the first of them.
  const check = () => {
    if (documentElement.getAttribute('data-waiting') === '')
      documentElement.setAttribute('data-waiting', 'failed');
  };
  if (page.document.readyState === 'complete') check();
  else for (const type of ['DOMContentLoaded', 'load']) page.addEventListener(type, check);
  const types = ['click', 'input', 'change'];
  for (const type of types) page.addEventListener(type, onDeed, true);
  page.addEventListener('error', onError, true);
  page.aiLabDeparturesEarly = {
    deeds,
    stop: () => {
      for (const type of types) page.removeEventListener(type, onDeed, true);
      page.removeEventListener('error', onError, true);
    },
  };
}

/** Says that the page's script has come, though the page is not ready yet. */
export function sayStarted({ document: { documentElement } }: Window): void {
  if (documentElement.hasAttribute('data-waiting')) documentElement.setAttribute('data-waiting', 'started');
}

/**
 * Takes over from the first script, as soon as the page answers for itself: what is done from now on has its effect at once. The document is no
 * longer waiting. Returns a function that does what a reader did before, in the same order.
 */
export function takeEarly(page: Window): () => void {
  const { document } = page;
  const early = page.aiLabDeparturesEarly;
  early?.stop();
  delete page.aiLabDeparturesEarly;
  document.documentElement.removeAttribute('data-waiting');
  document.getElementById('late')?.remove();
  return () => replay(early?.deeds ?? [], document);
}

function replay(deeds: readonly EarlyDeed[], document: Document): void {
  for (const [index, { type, target, likeness, value, at }] of deeds.entries()) {
    // Of a text that was typed the last state counts.
    if (
      value !== null &&
      deeds.slice(index + 1).some((later) => later.target === target && later.value !== null)
    )
      continue;
    const element = target.isConnected
      ? target
      : [...document.querySelectorAll(target.localName)].find((each) => likenessOf(each) === likeness);
    element?.removeAttribute('data-pressed');
    if (element === undefined) continue;
    if (value === null) element.dispatchEvent(new MouseEvent('click', at));
    else if (isField(element)) enterValue(element, value, type);
  }
}

function isField(element: Element): element is HTMLInputElement | HTMLSelectElement {
  return element.matches('input, select');
}

function likenessOf(element: Element): string {
  const names = ['data-departure', 'data-lab', 'data-node', 'aria-label', 'type', 'role'];
  return [
    ...names.map((name) => element.getAttribute(name) ?? ''),
    element.matches('select') ? '' : element.textContent,
  ].join('|');
}
