// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { AppContext } from '../app/app-context.ts';
import type { ReplayParked } from '../app/work/list-parked.ts';

export type Api = PlanningApi['operations'];

/** What the handlers are made with. */
export interface Http {
  readonly app: AppContext;
  readonly replay: ReplayParked;
}
