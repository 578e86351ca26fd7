// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tier } from '@essaim/kernel';
import type { TaskValues } from './task-values.ts';

export const TIERS: readonly TaskValues['tier'][] = [
  'national',
  'regional',
  'departmental',
  'local',
];

/** Tiers whose tasks an owner adds: its own and those below; all for the nation. */
export const tiersFrom = (owner: Tier | null): readonly TaskValues['tier'][] =>
  TIERS.slice(
    Math.max(
      0,
      TIERS.findIndex((tier) => tier === owner),
    ),
  );

export const PHASE_NAMES: readonly TaskValues['phase'][] = [
  'cadrer',
  'outiller',
  'sensibiliser',
  'former',
  'ouvrir',
  'accompagner',
  'bilan',
];

/** The days on which a task can be done; a season and a committee's sessions are not days of a task. */
export const CALENDARS: readonly TaskValues['calendar'][] = [
  'working',
  'working-no-august',
  'school-term',
  'continuous',
];
