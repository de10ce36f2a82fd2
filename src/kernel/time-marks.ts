/** Lengths and marks of time as people write them: «24:30», «1:02:03». Pure. */

const MARK = /^(?:(\d{1,2}):([0-5]\d)|(\d{1,3})):([0-5]\d)$/;

/** «24:30» → 1470; undefined for what is no mark of time. Minutes may pass an hour: «90:00» is written so too. */
export function secondsOf(mark: string): number | undefined {
  const match = MARK.exec(mark.trim());
  if (!match) return undefined;
  const [, hours, minutesOfHour, minutes, seconds] = match;
  return Number(hours ?? 0) * 3600 + Number(minutesOfHour ?? minutes) * 60 + Number(seconds);
}

/** 1470 → «24:30», 3723 → «1:02:03»; a part of a second is dropped, so that a mark never lies behind its sound. */
export function timeMark(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const two = (part: number): string => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** «PT24M30S»: for machines. */
export function isoDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 || whole === 0 ? `${rest}S` : ''}`;
}
