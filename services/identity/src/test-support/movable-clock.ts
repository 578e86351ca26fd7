// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Clock } from '@essaim/kernel';

const ZONE = 'Europe/Paris';

export interface MovableClock extends Clock {
  /** Goes forward, or back, while it runs on at the machine's pace. */
  move(by: Temporal.DurationLike): void;
  /** Stands at nine in the morning of a civil date, and runs on from there. */
  setDay(day: string): void;
}

/** The machine's clock, which a test may move. */
export const movableClock = (): MovableClock => {
  let offset = Temporal.Duration.from({ milliseconds: 0 });
  const now = () => Temporal.Now.instant().add(offset);
  return {
    now,
    today: () => now().toZonedDateTimeISO(ZONE).toPlainDate(),
    move: (by) => {
      const milliseconds = Temporal.Duration.from(by).total('milliseconds');
      offset = offset.add({ milliseconds });
    },
    setDay: (day) => {
      const morning = Temporal.PlainDate.from(day).toZonedDateTime({
        timeZone: ZONE,
        plainTime: '09:00',
      });
      const { epochMilliseconds } = morning.toInstant();
      const milliseconds = epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
      offset = Temporal.Duration.from({ milliseconds });
    },
  };
};
