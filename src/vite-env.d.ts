/// <reference types="vite/client" />

interface Window {
  /** the classic scripts of a built document (classicScripts.ts) */
  departuresScripts?: import('./behaviors/classicScripts.ts').ClassicScripts;
}
