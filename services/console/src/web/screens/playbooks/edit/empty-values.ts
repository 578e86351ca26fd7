// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskValues } from './task-values.ts';

/** How often a task of a tier can be; the usual one first. */
export const REPEATS_OF: Record<TaskValues['tier'], readonly TaskValues['repeat'][]> = {
  national: ['campaign', 'wave'],
  regional: ['region', 'region-wave'],
  departmental: ['department'],
  local: ['association'],
};

/** The form of a task that is not written yet. */
export const emptyValues = (tier: TaskValues['tier']): TaskValues => ({
  tier,
  phase: 'cadrer',
  repeat: REPEATS_OF[tier][0] ?? 'campaign',
  gate: '',
  titleFr: '',
  titleEn: '',
  responsible: '',
  accountable: '',
  consulted: [],
  informed: [],
  min: '',
  likely: '',
  max: '',
  effort: '',
  calendar: 'working',
  trainers: '',
  technicians: '',
  facilitators: '',
  committee: '',
  files: '',
  users: '',
  gb: '',
  links: [],
  evidence: '',
  instructionsFr: '',
  instructionsEn: '',
});
