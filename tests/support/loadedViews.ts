import { VIEWS } from '../../src/views/index.ts';

/** Returns the views by id. Their code, which may come late, is there then. */
export async function loadViews() {
  return new Map(
    await Promise.all(
      VIEWS.map(async ({ id, load, part }) => {
        part.load();
        return [id, await load()] as const;
      }),
    ),
  );
}
