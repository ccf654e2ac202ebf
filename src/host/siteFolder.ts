/** Our own file, whatever query it was asked for with; a script of another name holds ours among others. */
const OWN = /https?:[^\s()"'<>?#]*\/embed\.js\b/;

/**
 * Returns the folder of the site, with a slash at its end: that of this very script, however it was included, else the one that
 * the build was told. Null where neither is known, as in a script that was combined with others: the folder of that one is the
 * page's own, which must never stand in a frame.
 */
export function siteFolder(built: string | undefined): string | null {
  const script = document.currentScript;
  const address = script instanceof HTMLScriptElement ? script.src : '';
  // Modules have no current script, but errors name their place.
  const own = OWN.exec(`${address} ${new Error('place').stack}`);
  return own === null ? built || null : new URL('.', own[0]).href;
}

/** Returns the folder of the site that a frame of ours is read from; null for any other address. */
export function folderOf(address: string): string | null {
  return /^(https?:[^?#]*?\/)(?:zh\/)?embed\/(?:[\w-]+\/)?(?:[?#]|$)/.exec(address)?.[1] ?? null;
}
