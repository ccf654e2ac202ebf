import { createLimit } from './createLimit.ts';
import { answerHost, greetings, heightMessages, type HostHints } from './dialects.ts';

/** px below which no page is asked to shrink the frame */
const LEAST = 200;
/** ms after the start at which the size is said again, for a page that began to listen late */
const REPEATS = [250, 1000, 2000, 3000, 4000, 5000, 7000, 10_000];
/** times that a height may come back within `FAST` ms of the last before the taller one is kept */
const PATIENCE = 3;
const FAST = 400;

export interface Resizing {
  /** Offers a message of the page. Returns whether it was one about size. */
  readonly receive: (message: unknown) => boolean;
  readonly stop: () => void;
}

/**
 * Tells the page the height of an element, as often as it changes, in every dialect that the page may understand. It says nothing
 * while the frame is hidden, and ends a tug-of-war between height and scroll bar in favour of the taller.
 */
export function startResizing(
  element: HTMLElement,
  first: HostHints,
  post: (message: unknown) => void,
): Resizing {
  let hints = first;
  let said: number | null = null;
  let before: number | null = null;
  let changedAt = 0;
  let returns = 0;
  let frame = 0;
  const isTooMany = createLimit();

  const send = (width: number, height: number) => {
    for (const message of heightMessages(hints, width, height)) post(message);
  };

  const say = () => {
    const size = measure(element);
    if (size === null || size[1] === said) return;
    const [width, height] = size;
    const now = performance.now();
    returns = height === before && now - changedAt < FAST ? returns + 1 : 0;
    changedAt = now;
    if (returns >= PATIENCE && said !== null && height < said) return;
    before = said;
    said = height;
    send(width, height);
  };

  const repeat = () => {
    if (said === null) say();
    else {
      const size = measure(element);
      if (size !== null) send(size[0], said);
    }
  };

  const schedule = () => {
    if (frame === 0)
      frame = requestAnimationFrame(() => {
        frame = 0;
        say();
      });
  };

  for (const greeting of greetings(hints)) post(greeting);
  say();
  const observer = new ResizeObserver(schedule);
  observer.observe(element);
  addEventListener('load', schedule);
  addEventListener('resize', schedule);
  void document.fonts?.ready.then(schedule);
  const timers = REPEATS.map((delay) => setTimeout(repeat, delay));

  return {
    receive: (message) => {
      const answer = answerHost(hints, message, () => measure(element) ?? [0, LEAST]);
      if (answer === null) return false;
      if (isTooMany()) return true;
      hints = answer.hints;
      for (const reply of answer.replies) post(reply);
      if (answer.again) repeat();
      return true;
    },
    stop: () => {
      observer.disconnect();
      removeEventListener('load', schedule);
      removeEventListener('resize', schedule);
      cancelAnimationFrame(frame);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** Width and height in px; null while the element is hidden. */
function measure(element: HTMLElement): readonly [number, number] | null {
  const { width, height } = element.getBoundingClientRect();
  return width < 1 || height < 1 || innerWidth < 1
    ? null
    : [Math.round(width), Math.max(LEAST, Math.ceil(height))];
}
