const PLAIN =
  'display:block;float:none;transform:none;rotate:none;scale:none;filter:none;border:0;padding:0;';

/** Of an element that holds a chart. Its margins and its height are the page's. */
export const HOLDER = `${PLAIN}width:auto;max-width:none;flex:1 1 auto;align-self:stretch;`;

/** Of a frame that the page wrote itself: as wide as its column, as high as its content. */
export const PLAIN_FRAME = `${PLAIN}min-width:0;max-width:100%;min-height:0;max-height:none;`;

/**
 * Sets styles, each ended by a semicolon, over what the style sheets of the page say. They are set through the object model, which
 * a strict policy allows.
 */
export function setStyles(element: HTMLElement, styles: string): void {
  element.style.cssText += styles.replaceAll(';', '!important;');
}
