/** The mosaic as the room needs it: one path of all tiles and the size of its grid, ten units a cell. */
export interface MosaicShape {
  path: string;
  columns: number;
  rows: number;
}
