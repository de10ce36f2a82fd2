/** What a page says about its catalogue: facets with their choices, orders, columns, words. Server and browser read the same. */
import type { Order } from './ordering.ts';
import type { Nouns } from './sentences.ts';

export interface Choice {
  value: string;
  label: string;
  /** Rows of the whole catalogue. */
  count: number;
  /** Sign of a direction, 1–5. */
  sign?: number;
}

export interface Facet {
  /** Name in the address; empty for a group of facets that are one yes-or-no each. */
  name: string;
  label: string;
  choices: readonly Choice[];
  /** A sentence under the choices: what a word means here. */
  note?: string;
  isOpen: boolean;
}

/** One or more facets under one heading: several yes-or-no questions share it. */
export interface FacetGroup {
  label: string;
  facets: readonly Facet[];
  isOpen: boolean;
  note?: string;
}

export interface TableColumn {
  /** Name among a row's cells; `title` is the link. */
  name: string;
  label: string;
  isNumber?: boolean;
  /** Names of orders: first press, second press. */
  orders?: readonly string[];
}

/** Travels to the browser inside the element. */
export interface CatalogueConfig {
  /** Address of the rows. */
  data: string;
  /** Address of a record with `{}` in place of its id. */
  page: string;
  /** Key of a record on the map with `{}` in place of its id. */
  key: string;
  nouns: Nouns;
  orders: readonly Order[];
  /** Cells of the small line of a list's row, in order. */
  facts: readonly string[];
  columns: readonly TableColumn[];
  /** First part of the name of downloaded files. */
  fileName: string;
  /** Rows drawn at once. */
  pageSize: number;
}

export interface Place {
  id: string;
  name: string;
  lat: number;
  lng: number;
}
