import edtf from 'edtf';

export interface OracleDate {
  readonly earliest: number;
  readonly latest: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** Returns how the `edtf` package reads a text, or null where it refuses it. Doubts are those of a single date. */
export function readWithOracle(text: string): OracleDate | null {
  try {
    const date = edtf(text);
    return {
      earliest: date.min,
      latest: date.max,
      approximate: (date.approximate?.value ?? 0) !== 0,
      uncertain: (date.uncertain?.value ?? 0) !== 0,
    };
  } catch {
    return null;
  }
}
