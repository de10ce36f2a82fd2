/** The shape of a photograph decides its box: a portrait stays within the screen, a panorama is no strip. */

export interface Size {
  width: number;
  height: number;
}
export type Shape = 'panorama' | 'portrait' | 'landscape';

/** Width to height, rounded for a style attribute. */
export function ratioOf({ width, height }: Size): number {
  return Math.round((width / height) * 100) / 100;
}

export function shapeOf(size: Size): Shape {
  const ratio = ratioOf(size);
  if (ratio >= 2.1) return 'panorama';
  return ratio < 1 ? 'portrait' : 'landscape';
}

/** A panorama in a column of text is cut to this shape; its viewer shows it whole. */
export const PANORAMA_BOX = 2;
