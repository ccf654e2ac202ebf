/** The shape a translation of `M` must have: the same keys, the same arguments. */
export type TranslationOf<M> = {
  readonly [K in keyof M]: M[K] extends (args: infer A) => string ? (args: A) => string : string;
};
