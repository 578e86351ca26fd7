// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts';
import type { ParkedAggregates } from '@essaim/messaging';
import type { Deps } from '../app/deps.ts';
import type { Reads } from '../db/reads/index.ts';

/** What every handler works with. */
export interface Http {
  readonly reads: Reads;
  readonly deps: Deps;
  readonly parked: ParkedAggregates;
  /** Whether a change of how people sign in at an instance takes a recent second factor. */
  readonly asksSecondFactor: boolean;
}

export type Api = CatalogApi['operations'];
export type Schemas = CatalogApi['components']['schemas'];
