/** Details of the selected departure. */
export function Card() {
  return null;
}
