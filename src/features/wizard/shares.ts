/** Shares of people, counted in whole numbers only: a third of 80 is 27 people, never 26.67. */

export interface Share {
  parts: number;
  of: number;
}

/** «1/3» → 1 of 3; undefined when it is no share between 0 and 1. */
export function parseShare(said: string): Share | undefined {
  const [, parts, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(said) ?? [];
  if (!parts || !of || Number(parts) > Number(of)) return undefined;
  return { parts: Number(parts), of: Number(of) };
}

/** The smallest number of people that is not less than the share of all. */
export function leastOf(all: number, { parts, of }: Share): number {
  return Number((BigInt(all) * BigInt(parts) + BigInt(of) - 1n) / BigInt(of));
}

/** The smallest number of people that is more than half of all. */
export function moreThanHalf(all: number): number {
  return Math.floor(all / 2) + 1;
}
