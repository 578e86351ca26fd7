// SPDX-License-Identifier: AGPL-3.0-or-later

/** Whether a text is a civil date, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** The other day on which the network is looked at, by its address; undefined for today. */
export const otherDay = (given: string | undefined, today: string): string | undefined =>
  given !== undefined && isDay(given) && given !== today ? given : undefined;
