/** Winners of a contest as a list shows them, under their municipalities. */
export interface Winner {
  title?: string;
  href?: string;
  tos?: { name: string; href?: string };
  asked?: number;
  awarded?: number;
  spent?: number;
}
export interface WinnerGroup {
  name: string;
  winners: readonly Winner[];
}
