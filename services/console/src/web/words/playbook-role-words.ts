// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MandateRole, Tier } from '@essaim/kernel';
import { TIER_WORDS } from './network-words.ts';
import { roleWords } from './role-words.ts';

const ROLES: Record<string, MandateRole> = {
  pilotage: 'coordination',
  technique: 'technical',
  liens: 'liaison',
  communication: 'communication',
  accompagnement: 'support',
  animation: 'facilitation',
  formation: 'training',
  donnees: 'data_protection',
  tresorerie: 'treasury',
  presidence: 'board',
  comite: 'committee',
};
const common = Object.entries(ROLES).map(([name, role]) => [name, roleWords(role)] as const);

const GROUPS: readonly (readonly [
  string,
  Tier,
  readonly (readonly [string, MessageDescriptor])[],
])[] = [
  ['nat', 'national', common],
  ['reg', 'regional', common],
  ['dep', 'departmental', common],
  [
    'asso',
    'local',
    [
      ['correspondant', msg`Correspondant numérique`],
      ['adherents', msg`Adhérents`],
      ['presidence', roleWords('board')],
    ],
  ],
  [
    'hebergeur',
    'hoster',
    [
      ['contact', msg`Contact`],
      ['technique', roleWords('technical')],
    ],
  ],
];

/** The roles that a playbook may name, as it writes them (`dep.pilotage`), by tier. */
export const PLAYBOOK_ROLES = GROUPS.map(([short, tier, roles]) => ({
  tier,
  roles: roles.map(([name, label]) => ({ written: `${short}.${name}`, label })),
}));

/** Such a role in words; another text as it is. */
export function playbookRoleWords(written: string, i18n: I18n): string {
  for (const { tier, roles } of PLAYBOOK_ROLES) {
    const found = roles.find((one) => one.written === written);
    if (found) return `${i18n._(found.label)} (${i18n._(TIER_WORDS[tier])})`;
  }
  return written;
}
