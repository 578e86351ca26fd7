// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CatalogApi } from '@essaim/contracts';
import type { Deps } from '../app/deps.ts';
import type { Reads } from '../db/reads/index.ts';
import type { ReplayParked } from '../app/replay-parked.ts';

/** What every handler works with. */
export interface Http {
  readonly reads: Reads;
  readonly deps: Deps;
  readonly replay: ReplayParked;
}

export type Api = CatalogApi['operations'];
export type Schemas = CatalogApi['components']['schemas'];
