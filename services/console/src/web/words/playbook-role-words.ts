// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tier } from '@essaim/kernel';
import type { WrittenRole, WrittenTier } from '@essaim/playbook';
import { TIER_WORDS } from './network-words.ts';
import { roleWords } from './role-words.ts';

const COMMON: Record<WrittenRole<'dep'>, MessageDescriptor> = {
  pilotage: roleWords('coordination'),
  technique: roleWords('technical'),
  liens: roleWords('liaison'),
  communication: roleWords('communication'),
  accompagnement: roleWords('support'),
  animation: roleWords('facilitation'),
  formation: roleWords('training'),
  donnees: roleWords('data_protection'),
  tresorerie: roleWords('treasury'),
  presidence: roleWords('board'),
  comite: roleWords('committee'),
};

const GROUPS: {
  [Short in WrittenTier]: { tier: Tier; roles: Record<WrittenRole<Short>, MessageDescriptor> };
} = {
  nat: { tier: 'national', roles: COMMON },
  reg: { tier: 'regional', roles: COMMON },
  dep: { tier: 'departmental', roles: COMMON },
  asso: {
    tier: 'local',
    roles: {
      correspondant: msg`Correspondant numérique`,
      adherents: msg`Adhérents`,
      presidence: roleWords('board'),
    },
  },
  hebergeur: {
    tier: 'hoster',
    roles: { contact: msg`Contact`, technique: roleWords('technical') },
  },
};

/** The roles that a playbook may name, as it writes them (`dep.pilotage`), by tier. */
export const PLAYBOOK_ROLES = Object.entries(GROUPS).map(([short, { tier, roles }]) => ({
  tier,
  roles: Object.entries<MessageDescriptor>(roles).map(([name, label]) => ({
    written: `${short}.${name}`,
    label,
  })),
}));

/** Such a role in words; another text as it is. */
export function playbookRoleWords(written: string, i18n: I18n): string {
  for (const { tier, roles } of PLAYBOOK_ROLES) {
    const found = roles.find((one) => one.written === written);
    if (found) return `${i18n._(found.label)} (${i18n._(TIER_WORDS[tier])})`;
  }
  return written;
}
