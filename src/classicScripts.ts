import { createClassicScripts } from './behaviors/classicScripts.ts';

// Two versions of the product never share a document: what is here already is this one.
window.departuresScripts ??= createClassicScripts(document);
