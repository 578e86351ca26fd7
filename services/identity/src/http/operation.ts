// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IdentityApi } from '@essaim/contracts';
import type { ParkedAggregates } from '@essaim/messaging';
import type { Handler } from '@essaim/service-kit';
import type { Identity } from '../app/identity.ts';

export type Operations = IdentityApi['operations'];
export type Schemas = IdentityApi['components']['schemas'];

/** What operations work with. */
export interface Served extends Identity {
  readonly parked: ParkedAggregates;
}

/** An operation's code, given what it works with. */
export type Operation<Id extends keyof Operations> = (identity: Served) => Handler<Operations[Id]>;
