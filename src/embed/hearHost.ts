/** messages kept at most */
const MOST = 100;

/**
 * Hears what the page around the frame says from now on, and returns a function that hands it to a listener: first what was said before anybody
 * listened, then the rest as it comes. A page may speak once only, when the frame has loaded, which is before the embed is drawn.
 */
export function hearHost(host: MessageEventSource): (listener: (message: unknown) => void) => void {
  const kept: unknown[] = [];
  let hear = (message: unknown) => {
    if (kept.length < MOST) kept.push(message);
  };
  addEventListener('message', ({ source, data }) => {
    if (source === host) hear(data);
  });
  return (listener) => {
    hear = listener;
    for (const message of kept.splice(0)) listener(message);
  };
}
