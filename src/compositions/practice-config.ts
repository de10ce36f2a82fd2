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
  /** Where to look for a coordinator, when it is not told. */
  coordinators: string;
}

export interface KnownPlace {
  name: string;
  lat: number;
  lng: number;
  /** The point is that of its municipality: to be moved by hand. */
  isRough?: boolean;
}

/** The file of choices: records by collection, and ids that are taken. */
export interface PracticeChoices {
  records: Partial<Record<CollectionName, Choice[]>>;
  taken: string[];
  /** Places that records of the region know a point of. */
  places: KnownPlace[];
}

/** Said instead of an address. */
export const NO_RECIPIENT = 'Куда присылать, издатель ещё не назвал: передайте архив координатору в администрации своего округа.';
