// SPDX-License-Identifier: AGPL-3.0-or-later

/** Waits until an instant of the machine's clock. */
export const untilInstant = (instant: Temporal.Instant): Promise<void> =>
  new Promise((resolve) => {
    const now = Temporal.Now.instant();
    setTimeout(resolve, Math.max(0, instant.epochMilliseconds - now.epochMilliseconds));
  });
