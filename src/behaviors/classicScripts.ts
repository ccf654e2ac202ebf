/** ms after which a script that has not come counts as failed; another attempt asks for it again */
const PATIENCE = 15_000;

type Module = Record<string, unknown>;
/** Code of a chunk. `require` gives another one by the name of its file: its exports where it has run, else a promise of them. */
type Chunk = (exports: Module, require: (request: string) => unknown) => void;

/** The chunks of a document that is built of classic scripts. */
export interface ClassicScripts {
  /** Runs a chunk, once: what it exports is there for all others from then on. */
  readonly define: (name: string, chunk: Chunk) => void;
}

/**
 * Returns what holds the chunks of a document together, in place of modules: a sandbox without an origin may load classic scripts alone.
 * Chunks that come later are declared in a `<template data-scripts>`: a script for each, with its name in `data-chunk`, and in
 * `data-needs` the names of those that have to run before it; styles with the name of the chunk they belong to. Loading one is a copy
 * of the declaration, put into the document, which the policy of Trusted Types allows where an address made by script is refused. What has failed is asked for
 * again by the next who requires it.
 */
export function createClassicScripts(page: Document, patience = PATIENCE): ClassicScripts {
  const modules = new Map<string, Module>();
  const coming = new Map<string, Promise<void>>();

  const define = (name: string, chunk: Chunk) => {
    if (modules.has(name)) return;
    const exports: Module = {};
    modules.set(name, exports);
    try {
      chunk(exports, require);
    } catch (error) {
      modules.delete(name);
      throw error;
    }
  };
  const require = (request: string): unknown => {
    const name = request.replace(/^\.\//, '');
    return modules.get(name) ?? load(name);
  };
  const load = async (name: string): Promise<Module> => {
    const declared = declarations(page);
    await Promise.all(withNeeds(name, declared).map((each) => bring(each, declared)));
    const module = modules.get(name);
    if (module === undefined) throw new Error(`script did not run: ${name}`);
    return module;
  };
  /** Resolves when a chunk has run and its styles are there; styles that fail are done without. */
  const bring = (name: string, declared: readonly HTMLElement[]): Promise<void> => {
    if (modules.has(name)) return Promise.resolve();
    const pending = coming.get(name);
    if (pending !== undefined) return pending;
    const copy = async () => {
      const own = declared.filter((element) => element.dataset['chunk'] === name);
      await Promise.all(own.map((element) => put(element, page, patience)));
      if (!modules.has(name)) throw new Error(`script did not run: ${name}`);
    };
    const arrival = copy().finally(() => coming.delete(name));
    coming.set(name, arrival);
    return arrival;
  };
  return { define };
}

/** Returns the scripts and styles that a document declares for a chunk and for all that it needs; none where it declares no such chunk. */
export function declaredChunk(page: Document, name: string): readonly HTMLElement[] {
  const declared = declarations(page);
  const names = withNeeds(name, declared);
  return declared.filter(({ dataset }) => names.includes(dataset['chunk'] ?? ''));
}

/** Returns the name of a chunk after those of what has to run before it. */
function withNeeds(name: string, declared: readonly HTMLElement[]): readonly string[] {
  const own = declared.find((element) => element.dataset['chunk'] === name);
  return [...(own?.dataset['needs']?.split(' ').filter(Boolean) ?? []), name];
}

function declarations(page: Document): readonly HTMLElement[] {
  const template = page.querySelector<HTMLTemplateElement>('template[data-scripts]');
  return [...(template?.content.querySelectorAll<HTMLElement>('[data-chunk]') ?? [])];
}

/** Puts a copy of a declared script or style into the document. Resolves once it has loaded; rejects where a script has not. */
function put(declared: HTMLElement, page: Document, patience: number): Promise<void> {
  const copy = page.importNode(declared, true);
  const isScript = copy instanceof HTMLScriptElement;
  // What is needed comes before what needs it, however fast either loads.
  if (isScript) copy.async = false;
  return new Promise((resolve, reject) => {
    const fail = () => {
      clearTimeout(timer);
      if (!isScript) return resolve();
      copy.remove();
      reject(new Error(`script not loaded: ${copy.dataset['chunk'] ?? ''}`));
    };
    const timer = setTimeout(fail, patience);
    copy.addEventListener('error', fail);
    copy.addEventListener('load', () => {
      clearTimeout(timer);
      resolve();
    });
    page.head.append(copy);
  });
}
