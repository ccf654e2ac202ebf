/** What a reader did to what stood in for the filters before they came. */
export interface EarlyFilters {
  /** the button of the sheet */
  readonly isPressed: boolean;
  /** text in the search */
  readonly typed: string;
  /** Enter was pressed in it */
  readonly isEntered: boolean;
  /** the search had the focus */
  readonly isFocused: boolean;
}

export const NOTHING_EARLY: EarlyFilters = {
  isPressed: false,
  typed: '',
  isEntered: false,
  isFocused: false,
};
