/** The documented formulas of this room, read from their own sources at build time. */
import { orderedDocs, type FormulaDoc } from './method-doc.ts';

const sources = import.meta.glob<string>(['./formula-*.ts', '../../kernel/share.ts', '!./*.test.ts'], { query: '?raw', import: 'default', eager: true });
const all = orderedDocs(Object.values(sources));

/** Formulas by which this site grades. */
export const FORMULAS: readonly FormulaDoc[] = all.filter((doc) => doc.name !== 'openSdgOf');
/** The rule set beside ours. */
export const OPEN_SDG_FORMULA: FormulaDoc = all.find((doc) => doc.name === 'openSdgOf')!;
