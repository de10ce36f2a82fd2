/** How much is too much for borders of ТОС; each number with its reason. */
export const LIMITS = {
  /** A drawn line strays by a metre or two: along a yard of fifteen metres that is less than this. */
  overlapM2: 25,
  /** … and along the border of a village it is less than a thousandth of the village. */
  overlapShare: 0.001,
  /** The layer of municipalities is drawn to about ten metres; maps of ТОС are drawn over other sheets. */
  outsideMetres: 50,
  /** How far a point may stand from its own contour: the middle of a house from its fence, of a village from its edge. */
  pointMetres: { дом: 150, 'населённый пункт': 3000 },
  /** Smaller than a porch: a slip of the hand. */
  areaM2: 20,
  /** After so many overlaps the same line was surely drawn wrong many times; the check stops looking for more. */
  overlaps: 100,
} as const;
