export interface LinkFollowing {
  /** secret of a WordPress page, which opens addresses of our own site for us; null elsewhere */
  readonly secret: string | null;
  readonly post: (message: unknown) => void;
  /** told where a link leads that the page does not let the reader open */
  readonly onBlocked: (address: string) => void;
}

/**
 * Opens the links of an embed in a window of their own where its page allows that. Where the page's sandbox does not, a press would do
 * nothing at all; then the address is shown, or handed to the page.
 */
export function followLinks(root: HTMLElement, { secret, post, onBlocked }: LinkFollowing): void {
  root.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target !== '_blank' || link.hasAttribute('download') || !/^https?:$/.test(link.protocol)) return;
    event.preventDefault();
    if (secret !== null && link.host === location.host) {
      post({ message: 'link', value: link.href, secret });
      return;
    }
    const opened = window.open('about:blank', '_blank');
    if (opened === null) onBlocked(link.href);
    else {
      opened.opener = null;
      opened.location.replace(link.href);
    }
  });
}
