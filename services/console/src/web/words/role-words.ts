// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MandateRole, Tier } from '@essaim/kernel';

const ROLES: Record<MandateRole, MessageDescriptor> = {
  coordination: msg`Coordination`,
  technical: msg`Technique`,
  liaison: msg`Liens avec les utilisateurs`,
  communication: msg`Communication`,
  support: msg`Accompagnement`,
  facilitation: msg`Animation`,
  training: msg`Formation`,
  data_protection: msg`Données personnelles`,
  treasury: msg`Trésorerie`,
  board: msg`Présidence`,
  committee: msg`Comité de pilotage`,
  operator: msg`Hébergement`,
  member: msg`Membre`,
};

const COORDINATION: Record<Tier, MessageDescriptor> = {
  national: msg`Coordination nationale`,
  regional: msg`Coordination régionale`,
  departmental: msg`Coordination départementale`,
  local: msg`Coordination de l’association`,
  hoster: msg`Coordination de l’hébergeur`,
};

/** The role alone, as in a list of roles. */
export function roleWords(role: MandateRole): MessageDescriptor {
  return ROLES[role];
}

/** The role as a hat says it: a coordination names its tier. */
export function hatWords(role: MandateRole, tier: Tier): MessageDescriptor {
  return role === 'coordination' ? COORDINATION[tier] : ROLES[role];
}
