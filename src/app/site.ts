/** Where this copy of the site is at home. Empty texts are left out of the page. */
export const SITE = {
  /** address of the page, with a slash at the end; where it is empty, links are made of the address the reader sees */
  address: '',
  /** where a correction can be sent: `https://…` of an issue form, or `mailto:…` */
  corrections: '',
} as const;

/** Returns the address of the page, without query: from inside an embed, also a frozen one, that of the page it belongs to. */
export function pageAddress({ href }: { readonly href: string }): string {
  if (SITE.address !== '') return SITE.address;
  const [path = ''] = href.split(/[?#]/);
  return path.replace(/(?:v\/[\w.-]+\/)?(zh\/)?embed\/.*$/, '$1').replace(/index\.html$/, '');
}
