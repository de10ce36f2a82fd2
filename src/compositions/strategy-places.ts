/** The Strategy municipality by municipality: one row each, one column for each indicator that has municipal numbers; and what is known of a place besides. */
import type { Catalogue } from '../catalogue.ts';
import { newestKnown } from './measures-rate.ts';
import { placeText } from '../features/strategy/place-words.ts';
import { currentStatus } from '../features/projects/projections.ts';
import type { Project } from '../features/projects/schema.ts';
import { FINISHED_STATUSES } from '../kernel/vocabulary.ts';
import { liveIndicators, type AssessedIndicator } from './assessed-indicators.ts';
import { indicatorPlaces, type IndicatorPlace } from './indicator-places.ts';

/** Indicators with a number for at least one municipality. */
export function brokenDown(catalogue: Catalogue): AssessedIndicator[] {
  return liveIndicators(catalogue).filter(({ places }) => places.length > 0);
}

export interface LocalValue {
  indicator: AssessedIndicator;
  place: IndicatorPlace;
  /** «2-е место из 5»; absent when there is no number. */
  rank?: string;
}

/** What each broken-down indicator says of one municipality. */
export function localValues(catalogue: Catalogue, municipality: string): LocalValue[] {
  return brokenDown(catalogue).map((indicator) => {
    const place = indicatorPlaces(catalogue, indicator).find((p) => p.id === municipality)!;
    return { indicator, place, rank: place.known && isRanked(catalogue, indicator) ? placeText(place.known, indicator.places.length) : undefined };
  });
}

/**
 * Places are told only where they mean something: shares (pieces of a large and a small municipality are not alike), full
 * numbers, and known for at least half of the municipalities.
 */
export function isRanked({ all }: Catalogue, { data, places }: AssessedIndicator): boolean {
  return data.unit === '%' && places.length * 2 >= all.municipalities.length && !places.some((p) => p.atLeast);
}

export interface KnownNearby {
  id: string;
  tos: number;
  finished: number;
  /** The newest count of ТОС that a source names. */
  said?: { value: number; asOf: string; approximate?: boolean };
  people?: { value: number; asOf: string; approximate?: boolean };
  hasCoordinator: boolean;
}

/** Not indicators, but what they will be counted from. */
export function knownNearby(catalogue: Catalogue): KnownNearby[] {
  return catalogue.all.municipalities.map(({ id, data }) => ({
    id,
    tos: catalogue.tosOfMunicipality(id).length,
    finished: catalogue.projectsOfMunicipality(id).filter((p) => FINISHED_STATUSES.includes(currentStatus(p.data as Project))).length,
    said: newestKnown(data.tosCount),
    people: newestKnown(data.population),
    hasCoordinator: data.coordinator !== undefined,
  }));
}
