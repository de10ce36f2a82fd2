/** A remark at its control, with a name that says which of many is meant: «Снимок 2: автор снимка». */
import type { Control } from '../features/editing/control.ts';
import type { FieldPath, Remark } from '../features/editing/remarks.ts';

export interface Finding extends Omit<Remark, 'path'> {
  control: Control;
  label: string;
}

/** @param top control of the first step  @param path the steps below it */
export function findingAt(top: Control, path: FieldPath, said: Omit<Remark, 'path'>): Finding {
  const control = top.at(path);
  // Items of a list carry its name and their number, so the list itself is passed over; a group is named.
  const passed = [top, ...path.flatMap((step, i) => (typeof step === 'number' ? [] : [top.at(path.slice(0, i))])), top.at(path)];
  const named = typeof path[0] === 'number' ? passed.slice(1) : passed;
  const names = [...new Set([...named, control])].map(({ label }) => label).filter(Boolean);
  return { control, label: [names[0]!, ...names.slice(1).map(small)].join(': '), ...said };
}

/** «ТОС» and «Л. с.» keep their capitals. */
function small(label: string): string {
  return /^.[\p{Lu}.]/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
