// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { ParkedAggregates } from '@essaim/messaging';
import type { AppContext } from '../app/app-context.ts';

export type Api = PlanningApi['operations'];

/** What the handlers are made with. */
export interface Http {
  readonly app: AppContext;
  readonly parked: ParkedAggregates;
  /** Address of the console, with a slash at its end: links in calendars lead there. */
  readonly consoleUrl: string;
}
