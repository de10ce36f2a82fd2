/** Of fewer people than this it is known who they are: such a number is not shown. Zero is nobody's secret. Pure; see decision 031. */
export const FEWEST_SHOWN = 5;

export function isSmall(count: number): boolean {
  return count > 0 && count < FEWEST_SHOWN;
}
