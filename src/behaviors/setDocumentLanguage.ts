/** Tells the language of a document by its tag. To tell it anew, even if it is the same, would have a browser lay out the whole page. */
export function setDocumentLanguage({ documentElement }: Document, tag: string): void {
  if (documentElement.lang !== tag) documentElement.lang = tag;
}
