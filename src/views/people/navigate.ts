/**
 * Returns where a key leads from a mark: right and left along its row, and on to the neighbouring row at an end; down and up to the same
 * place of the next row; Home and End to the first and last of all. Null where the key leads nowhere.
 */
export function walkMarks(rows: readonly (readonly string[])[], at: string, key: string): string | null {
  const flat = rows.flat();
  const index = flat.indexOf(at);
  const row = rows.findIndex((marks) => marks.includes(at));
  if (index < 0 || row < 0) return null;
  const beside = (step: number) => {
    const marks = rows[row + step];
    return marks?.[Math.min(rows[row]?.indexOf(at) ?? 0, marks.length - 1)] ?? null;
  };
  switch (key) {
    case 'ArrowRight':
      return flat[index + 1] ?? null;
    case 'ArrowLeft':
      return flat[index - 1] ?? null;
    case 'ArrowDown':
      return beside(1);
    case 'ArrowUp':
      return beside(-1);
    case 'Home':
      return flat[0] === at ? null : (flat[0] ?? null);
    case 'End':
      return flat.at(-1) === at ? null : (flat.at(-1) ?? null);
    default:
      return null;
  }
}
