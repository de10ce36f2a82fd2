/** What was said of chosen files: a sentence stays until something else happens to that file. Pure but for its own memory. */
export interface PhotoMessages {
  /** Undefined takes away what was said. */
  say(file: string, sentence: string | undefined): void;
  forget(): void;
  text(): string;
}

export function photoMessages(): PhotoMessages {
  const said = new Map<string, string>();
  return {
    say(file, sentence) {
      said.delete(file);
      if (sentence) said.set(file, sentence);
    },
    forget: () => said.clear(),
    text: () => [...said.values()].join(' '),
  };
}

/** The same picture chosen twice is shrunk to the same bytes. */
export async function sameBytes(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false;
  const [x, y] = (await Promise.all([a.arrayBuffer(), b.arrayBuffer()])).map((bytes) => new Uint8Array(bytes));
  return x!.every((byte, i) => byte === y![i]);
}
