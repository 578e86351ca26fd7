// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier } from '@essaim/kernel';
import type { PlaybookRole } from '../model.ts';

const TIERS = {
  nat: 'national',
  reg: 'regional',
  dep: 'departmental',
  asso: 'local',
  hebergeur: 'hoster',
} as const satisfies Record<string, Tier>;

const ROLES = {
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
} as const satisfies Record<string, MandateRole>;

/** Names of each tier; some exist at one alone: the association's digital contact coordinates there. */
const ROLES_AT = {
  nat: ROLES,
  reg: ROLES,
  dep: ROLES,
  asso: { correspondant: 'coordination', adherents: 'member', presidence: 'board' },
  hebergeur: { contact: 'operator', technique: 'operator' },
} as const satisfies Record<WrittenTier, Readonly<Record<string, MandateRole>>>;

/** A tier as a playbook writes it before a role. */
export type WrittenTier = keyof typeof TIERS;

/** A role as a playbook writes it behind its tier. */
export type WrittenRole<Tier extends WrittenTier = WrittenTier> = Tier extends WrittenTier
  ? keyof (typeof ROLES_AT)[Tier]
  : never;

const isTier = (name: string): name is WrittenTier => Object.hasOwn(TIERS, name);

/** Every role that a playbook may write, in the order in which a message lists them. */
export const WRITTEN_ROLES: readonly string[] = Object.entries(ROLES_AT).flatMap(([tier, roles]) =>
  Object.keys(roles).map((role) => `${tier}.${role}`),
);

/** Reads `dep.pilotage` as a mandate role at a tier; null when it is no such role. */
export const parseRole = (written: string): PlaybookRole | null => {
  const [tierName = '', roleName = '', ...rest] = written.split('.');
  if (!isTier(tierName) || rest.length > 0) return null;
  const roles: Readonly<Record<string, MandateRole>> = ROLES_AT[tierName];
  const role = Object.hasOwn(roles, roleName) ? roles[roleName] : undefined;
  return role === undefined ? null : { tier: TIERS[tierName], role, written };
};
