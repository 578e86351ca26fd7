// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlaybookRole, PlaybookTier, TaskTemplate } from '../model.ts';

const NOBODY: PlaybookRole = { tier: 'national', role: 'coordination', written: '' };

/** A task without values; what it may not go without is a fault where it is checked. */
export const emptyTask = (key: string, tier: PlaybookTier): TaskTemplate => ({
  key,
  tier,
  phase: 'cadrer',
  titleFr: '',
  glossEn: '',
  responsible: NOBODY,
  accountable: NOBODY,
  consulted: [],
  informed: [],
  durations: { min: 0, likely: 0, max: 0 },
  effortDays: 0,
  demand: {
    trainerDays: 0,
    technicianDays: 0,
    facilitatorDays: 0,
    committee: null,
    hostingUsers: 0,
    hostingGb: 0,
  },
  calendar: 'working',
  predecessors: [],
  evidenceFr: '',
  feedsGate: null,
  repeat: 'campaign',
  condition: null,
  action: 'none',
});
