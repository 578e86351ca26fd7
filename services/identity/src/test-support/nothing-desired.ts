// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DesiredState } from '../app/reconcile/ports.ts';

/** A network without organisations, tools and providers. */
export const nothingDesired: DesiredState = {
  organisations: [],
  tools: [],
  accesses: [],
  providers: [],
  underWay: [],
};
