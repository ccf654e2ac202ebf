/** The part of the `edtf` package that the tests use; the package has no types. */
declare module 'edtf' {
  interface Bitmask {
    readonly value: number;
  }
  interface ExtendedDate {
    readonly min: number;
    readonly max: number;
    readonly approximate?: Bitmask;
    readonly uncertain?: Bitmask;
  }
  export default function edtf(text: string): ExtendedDate;
}
