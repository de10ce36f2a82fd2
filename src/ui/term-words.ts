/** What a marked word of the glossary needs to explain itself on the spot. */
export interface TermWords {
  /** The word as it stands in the sentence. */
  say: string;
  /** The word as the glossary has it. */
  name: string;
  told: string;
  /** Its place in the glossary. */
  href: string;
  /** Id of the leaf, its own for every mark of a page. */
  anchor: string;
}
