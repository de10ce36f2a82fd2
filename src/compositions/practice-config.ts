/** What the server tells the form. */
import type { Choice } from '../features/editing/control.ts';
import type { PickerConfig } from '../features/map/point-picker.client.ts';
import type { CollectionName } from '../kernel/fields.ts';

export interface PracticeConfig {
  /** Address of the file of choices. */
  choices: string;
  picker: PickerConfig;
  siteTitle: string;
  /** Whom to send it to, one line; undefined when the publisher has not told. */
  recipient?: string;
}

/** The file of choices: records by collection, and ids that are taken. */
export interface PracticeChoices {
  records: Partial<Record<CollectionName, Choice[]>>;
  taken: string[];
}
