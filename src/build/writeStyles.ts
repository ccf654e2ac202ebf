import { readFile, writeFile } from 'node:fs/promises';

/** What the style of a page begins with that is text alone. */
export const GROUND = 'src/build/pages/ground.css';

/** Writes style sheets of the sources behind one another as one, which they share. */
export async function writeStyles(file: string, sources: readonly string[]): Promise<void> {
  const styles = await Promise.all(sources.map((source) => readFile(source, 'utf8')));
  await writeFile(file, styles.join('\n'));
}
