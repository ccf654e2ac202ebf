/// <reference types="vite/client" />

interface Window {
  /** the classic scripts of a built document (classicScripts.ts) */
  departuresScripts?: import('./behaviors/classicScripts.ts').ClassicScripts;
}

interface ImportMetaEnv {
  /** address of the site, as the host script was built with; empty where it was not told */
  readonly VITE_SITE_URL?: string;
}

interface ImportMetaEnv {
  /** where the nodes of the shipped record stand, put there by the build */
  readonly NETWORK_POSITIONS?: import('./views/network/positions.ts').PositionsByGrouping;
}

interface ImportMetaEnv {
  /** pairs of a traditional and a simplified character, where a document knows them from the start (vite.config.ts) */
  readonly SIMPLIFIED?: string;
}

/** Pairs of characters, as `亞 亚|乾 干 乾`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
