/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** where the nodes of the shipped record stand, put there by the build */
  readonly NETWORK_POSITIONS?: import('./views/network/positions.ts').PositionsByGrouping;
}

declare module 'virtual:compact-core' {
  const compact: import('./model/compactCore.ts').CompactCore;
  export default compact;
  /** ids of every view, also of those that come with the second script */
  export const viewIds: readonly string[];
}

declare module 'virtual:rest-of-records' {
  const readRest: () => import('./model/restOfRecords.ts').RestOfRecords;
  export default readRest;
}

/** The texts that the first script of the embed leaves out. */
declare module 'virtual:rest-of-messages' {
  type Locale = import('./i18n/locales.ts').Locale;
  export const messages: Readonly<Record<Locale, Partial<import('./i18n/messages/index.ts').Messages>>>;
}

interface ImportMetaEnv {
  /** pairs of a traditional and a simplified character; the build puts them in */
  readonly SIMPLIFIED?: string;
}

/** Pairs of characters, as `亞 亚|乾 干 乾`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
