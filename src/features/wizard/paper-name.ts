/** The name of a paper inside of the set. Pure. */

/** «01-izveshchenie-o-sobranii.docx»: papers lie in the folder in the order in which they are needed. */
export function paperName(index: number, sample: string): string {
  return `${String(index + 1).padStart(2, '0')}-${sample}.docx`;
}
