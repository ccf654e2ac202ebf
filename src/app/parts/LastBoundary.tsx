import { Component, type ReactNode } from 'react';

export interface LastBoundaryProps {
  /** Returns a copy of what is on the page, which the fault is about to take away; null where there is no page. */
  readonly keep: (() => Node) | null;
  /** what is said above it */
  readonly notice: ReactNode;
  readonly children: ReactNode;
}

/**
 * Where a fault passes every other boundary, the page stays as it was last seen; at the start, that is the page as the server drew it.
 * Nothing on it works any more, and it says so.
 */
export class LastBoundary extends Component<LastBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };
  private kept: Node | null = null;

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    // React takes the page away only after this.
    this.kept ??= this.props.keep?.() ?? null;
    const { kept } = this;
    return (
      <>
        {this.props.notice}
        <div ref={(place) => void (kept !== null && place?.replaceChildren(kept))} />
      </>
    );
  }
}

/**
 * Returns a copy of what an element holds: its controls are off and its dialogs gone, since nothing answers them. `served` is what the server
 * put into it: a page that falls while it comes alive has been emptied by then.
 */
export function keepPage(root: HTMLElement, served: readonly Node[] = []): Node {
  const copy = document.createDocumentFragment();
  const shown = served.some((node) => !node.isConnected) ? served : [...root.childNodes];
  copy.append(...shown.map((node) => node.cloneNode(true)));
  for (const dialog of copy.querySelectorAll('dialog')) dialog.remove();
  for (const control of copy.querySelectorAll('button, select, input')) control.setAttribute('disabled', '');
  for (const mark of copy.querySelectorAll('svg [tabindex]')) mark.removeAttribute('tabindex');
  return copy;
}
