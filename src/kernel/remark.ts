/** What the office is told about one cell, row or file of its table: the gate, the reader and the import speak so. The text names what was found and how to mend it. */
export interface Remark {
  /** `error` and `question` stop the import; `warning` does not; `note` is only said. */
  severity: 'error' | 'question' | 'warning' | 'note';
  /** 1-based; absent when the whole sheet is meant. */
  row?: number;
  /** Address of the cell, when one is meant: D17. */
  address?: string;
  text: string;
}
