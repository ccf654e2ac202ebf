import { createContext, use, type ReactNode } from 'react';

/** True in somebody else's page, where what a link leads to opens in a window of its own. */
export const Framed = createContext(false);

/** A link of the essay. */
export function Lead({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const isFramed = use(Framed);
  return (
    <a href={href} {...(isFramed && { target: '_blank', rel: 'noopener noreferrer' })}>
      {children}
    </a>
  );
}
