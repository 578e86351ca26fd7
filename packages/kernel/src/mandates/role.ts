// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a mandate lets a person do; a closed list, named as in the reference playbook. */
export const MANDATE_ROLES = [
  'coordination',
  'technical',
  'liaison',
  'communication',
  'support',
  'facilitation',
  'training',
  'data_protection',
  'treasury',
  'board',
  'committee',
  'operator',
  'member',
] as const;
export type MandateRole = (typeof MANDATE_ROLES)[number];
