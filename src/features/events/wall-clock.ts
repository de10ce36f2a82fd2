/**
 * A day and a time as they hang on a wall: no zone, no shift. The calendar writer formats native dates by the clock of
 * the machine it runs on, which would move an hour that this machine skips in spring; so it is given this instead.
 */
import type { ICalDateTimeValue } from 'ical-generator';

type WallClock = Extract<ICalDateTimeValue, { toFormat(format: string): string }>;

/** @param day yyyy-mm-dd @param time hh:mm */
export function wallClock(day: string, time = '00:00'): WallClock {
  const [date, clock] = [day.replaceAll('-', ''), `${time.replace(':', '')}00`];
  const clockOfTheWall: WallClock = {
    isValid: true,
    zone: { type: 'wall' },
    setZone: () => clockOfTheWall,
    // The two formats that the writer asks for.
    toFormat: (format) => (format === 'yyyyLLdd' ? date : format === 'HHmmss' ? clock : refuse(format)),
    toJSDate: () => new Date(`${day}T${time}:00Z`),
    toJSON: () => `${day}T${time}:00`,
  };
  return clockOfTheWall;
}

function refuse(format: string): never {
  throw new Error(`Календарь просит время в неизвестном виде «${format}»: похоже, сменилась библиотека ical-generator.`);
}
