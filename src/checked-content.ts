/**
 * One reading a process. The bundler loads our modules twice (itself, and through its runner for content.config.ts),
 * so the promise is kept on globalThis, where both find it.
 */
import { checkContent, type Checked } from './check.ts';
import { settings } from './settings.ts';

const KEY = Symbol.for('atlas.checked-content');
const shared = globalThis as { [KEY]?: Map<string, Promise<Checked>> };

/** The content of this run, read and checked; the same promise for everyone who asks. */
export function checkedContent(): Promise<Checked> {
  const run = settings();
  const readings = (shared[KEY] ??= new Map());
  let reading = readings.get(run.contentRoot);
  if (!reading) readings.set(run.contentRoot, (reading = checkContent(run.contentRoot, run)));
  return reading;
}

/** After a file has changed, the next question reads anew. */
export function forgetContent(): void {
  shared[KEY]?.clear();
}
