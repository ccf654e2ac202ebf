/** The notation of `parseEdtf` as a pattern, for readers of the published schema. It does not know how long a month is. */
export const EDTF_PATTERN = (() => {
  const month = '(?:0[1-9]|1[0-2])';
  const point = `[0-9]{4}(?:-${month}(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?[~?%]?`;
  const unspecified = `[0-9]{4}-(?:XX(?:-XX)?|${month}-XX)`;
  return `^(?:${point}|${unspecified}|${point}/(?:${point}|[.][.])|[.][.]/${point})$`;
})();
