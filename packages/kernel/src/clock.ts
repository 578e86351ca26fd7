// SPDX-License-Identifier: AGPL-3.0-or-later

/** What time it is, injected so that tests decide. */
export interface Clock {
  now(): Temporal.Instant;
  /** The civil date in the network's own time zone. */
  today(): Temporal.PlainDate;
}

const NETWORK_TIME_ZONE = 'Europe/Paris';

/**
 * The machine's clock.
 * @param timeZone IANA name of the zone in which "today" is read
 */
export const systemClock = (timeZone = NETWORK_TIME_ZONE): Clock => ({
  now: () => Temporal.Now.instant(),
  today: () => Temporal.Now.plainDateISO(timeZone),
});

/**
 * A clock that starts at a given instant and then runs at the machine's pace.
 * @param start RFC 3339 instant, or a civil date taken at 09:00 in the time zone
 */
export const shiftedClock = (start: string, timeZone = NETWORK_TIME_ZONE): Clock => {
  const origin = start.includes('T')
    ? Temporal.Instant.from(start)
    : Temporal.PlainDate.from(start).toZonedDateTime({ timeZone, plainTime: '09:00' }).toInstant();
  const begun = Temporal.Now.instant();
  const now = () => origin.add(begun.until(Temporal.Now.instant()));
  return { now, today: () => now().toZonedDateTimeISO(timeZone).toPlainDate() };
};

/** A clock that stands still until it is moved. */
export const fixedClock = (
  start: string,
  timeZone = NETWORK_TIME_ZONE,
): Clock & { set(instant: string): void } => {
  let current = Temporal.Instant.from(start);
  return {
    now: () => current,
    today: () => current.toZonedDateTimeISO(timeZone).toPlainDate(),
    set: (instant) => {
      current = Temporal.Instant.from(instant);
    },
  };
};
