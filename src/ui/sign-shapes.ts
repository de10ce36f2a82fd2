/** The five signs of the directions as outlines in a square of 20 units, so that page and picture draw the same. */
const SHAPES = ['M2 9 10 2l8 7v9H2z', 'M10 2a8 8 0 1 0 .01 0z', 'M10 1c7 5 8 13 0 18C2 14 3 6 10 1z', 'M10 1l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V4z', 'M2 18V9a8 8 0 0 1 16 0v9h-5V10a3 3 0 0 0-6 0v8z'];

/** Shape and number of the hue (1–5) of a direction; a sixth direction takes the first sign again. */
export function signOf(order: number): { shape: string; hue: number } {
  const index = (((order - 1) % SHAPES.length) + SHAPES.length) % SHAPES.length;
  return { shape: SHAPES[index]!, hue: index + 1 };
}
