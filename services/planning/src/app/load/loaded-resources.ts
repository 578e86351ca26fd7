// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { ResourceName } from '@essaim/scheduler';

type Schemas = PlanningApi['components']['schemas'];
export type LoadedResource = Schemas['LoadedResource'];

interface Shown {
  readonly unit: Schemas['ResourceLoad']['unit'];
  /** Parts of the unit that the engine counts in. */
  readonly parts: number;
  /** Who gives it, where that is declared. */
  readonly persons: ResourceName | null;
}

const DAYS = { unit: 'day', parts: 100 } as const;

/** Resources with the unit in which they are shown. */
export const LOADED_RESOURCES: Readonly<Record<LoadedResource, Shown>> = {
  trainer_days: { ...DAYS, persons: 'trainers' },
  technician_days: { ...DAYS, persons: 'technicians' },
  facilitator_days: { ...DAYS, persons: null },
  committee_slots: { unit: 'file', parts: 1, persons: null },
  hosting_users: { unit: 'account', parts: 1, persons: null },
  hosting_gb: { unit: 'GB', parts: 1, persons: null },
  budget: { unit: 'EUR', parts: 1, persons: null },
};

/** Their names, in the order in which they are shown. */
export const LOADED_NAMES = Object.keys(LOADED_RESOURCES) as readonly LoadedResource[];
