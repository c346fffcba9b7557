import * as words from '../../words/words.ts';

/** A length of time for people, such as "41 s", "2 min 41 s", "1 h 5 min". `seconds` is not negative. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 1) return words.parts_duration_none();
  if (whole < 60) return words.parts_duration_seconds({ seconds: whole });
  if (whole < 3600)
    return words.parts_duration_minutes({ minutes: Math.floor(whole / 60), seconds: whole % 60 });
  const minutes = Math.round(whole / 60);
  return words.parts_duration_hours({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** The same of what is only estimated: "about 41 s". */
export function aboutDuration(seconds: number): string {
  const duration = formatDuration(seconds);
  return Math.round(seconds) < 1 ? duration : words.parts_duration_about({ duration });
}
