/** A drawing of that size, px, and the part of it from left to right in which things are placed: what is outside holds names and margins. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly x0: number;
  readonly x1: number;
}
