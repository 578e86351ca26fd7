// SPDX-License-Identifier: AGPL-3.0-or-later

/** Applies again what is parked of an aggregate. */
export type ReplayParked = (key: {
  readonly source: string;
  readonly aggregate: string;
  readonly aggregateId: string;
}) => Promise<{ readonly applied: number; readonly stillParked: boolean }>;
