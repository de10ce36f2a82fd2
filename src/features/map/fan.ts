/** Where the records of one spot stand when they fan out: round the spot, first at the top, clockwise. Pure. */

/** More than this is read as a list. */
export const FAN_MOST = 10;

const SHORTEST_LEG = 34;
/** Room for a button of 24 pixels and a gap. */
const APART = 30;

export function fanPlaces(count: number): { x: number; y: number }[] {
  const leg = Math.max(SHORTEST_LEG, count > 1 ? APART / (2 * Math.sin(Math.PI / count)) : 0);
  return Array.from({ length: count }, (_, i) => {
    // Two stand side by side: one over the other would hide the name of the place.
    const turn = (2 * Math.PI * i) / count - (count === 2 ? Math.PI : Math.PI / 2);
    return { x: Math.round(leg * Math.cos(turn)), y: Math.round(leg * Math.sin(turn)) };
  });
}
