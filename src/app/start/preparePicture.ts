import { embedOptions } from '../../url/embedOptions.ts';

/** ms that a picture of another state is held back for the chart that is asked for */
const PATIENCE = 3000;

/**
 * Fits the prerendered picture to the address before it is first painted: theme, ground, title, and nothing but the chart where
 * that is asked for. A picture of another state than the one asked for would be taken for it, and is held back until the
 * chart is there; where that takes long or fails, the picture is better than nothing, and its own title says what it shows.
 * `page` is the element of the document, and says in `data-shows` what the picture shows. An address that has suffered on its way is read as it was meant
 * by the script that comes: until then nobody knows which picture it asks for.
 */
export function preparePicture(page: HTMLElement, search: string, hash = ''): void {
  const params = new URLSearchParams(search);
  const { title, plain, transparent } = embedOptions(params);
  const theme = params.get('theme') ?? '';
  const isOther = hasSuffered(page, params, hash) || isOtherPicture(page, search);

  page.classList.toggle('held-back', isOther);
  const show = () => page.classList.remove('held-back');
  setTimeout(show, PATIENCE);
  addEventListener('load', show);

  const fit = () => {
    const shells = [...page.querySelectorAll<HTMLElement>('.departures')];
    if (/^(light|dark)$/.test(theme)) for (const each of shells) each.dataset['theme'] = theme;
    // The notice of a script that is late stands before what it is about.
    const shell = shells.find(({ classList }) => !classList.contains('late'));
    if (shell === undefined) return;
    if (!shell.classList.contains('embed')) return observer.disconnect();
    const embed = shell;
    page.classList.toggle('see-through', transparent);
    embed.classList.toggle('plain', plain);
    embed.classList.toggle('transparent', transparent);
    const heading = embed.querySelector('h1');
    const line = embed.querySelector('h1 + p');
    if (heading === null || line === null) return;
    observer.disconnect();
    if (title === null || isOther) return;
    line.textContent = heading.textContent;
    heading.textContent = title;
  };
  // The document is still being read; what is added to it is seen here before it is painted.
  const observer = new MutationObserver(fit);
  observer.observe(page, { childList: true, subtree: true });
  fit();
}

/** Returns whether the address asks for another picture than the one that the document shows. */
export function isOtherPicture(page: HTMLElement, search: string): boolean {
  const asked = new URLSearchParams(search);
  return [...whatShows(page)].some(([name, value]) => (asked.get(name) ?? value) !== value);
}

/** Returns whether parameters of the state may be meant where they are not found: escaped once too often, in other letters, behind a `#`. */
function hasSuffered(page: HTMLElement, params: URLSearchParams, hash: string): boolean {
  const shows = whatShows(page);
  const isOdd = (name: string) =>
    !/^[\w.[\]-]+$/.test(name) || (shows.has(name.toLowerCase()) && !shows.has(name));
  return (
    [...params].some(([name, value]) => isOdd(name) || (shows.has(name) && /[&;?=%…＆；？＝]/.test(value))) ||
    [...new URLSearchParams(hash.replace(/^#\??/, ''))].some(([name]) => isOdd(name) || shows.has(name))
  );
}

/** Returns the parameters of the state that a document shows. */
export function whatShows(page: HTMLElement): URLSearchParams {
  return new URLSearchParams(page.dataset['shows'] ?? '');
}
