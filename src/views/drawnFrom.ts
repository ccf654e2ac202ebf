/**
 * px of width from which every view is drawn in full: that of an article's column of 560 px, less the space on either side of an
 * embed. Narrower than that each view has a form of its own. The container queries of the style sheets name it too.
 */
export const DRAWN_FROM = 544;
