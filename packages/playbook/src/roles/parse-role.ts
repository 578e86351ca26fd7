// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier } from '@essaim/kernel';
import type { PlaybookRole } from '../model.ts';

const TIERS = new Map<string, Tier>([
  ['nat', 'national'],
  ['reg', 'regional'],
  ['dep', 'departmental'],
  ['asso', 'local'],
  ['hebergeur', 'hoster'],
]);

const ROLES = new Map<string, MandateRole>([
  ['pilotage', 'coordination'],
  ['technique', 'technical'],
  ['liens', 'liaison'],
  ['communication', 'communication'],
  ['accompagnement', 'support'],
  ['animation', 'facilitation'],
  ['formation', 'training'],
  ['donnees', 'data_protection'],
  ['tresorerie', 'treasury'],
  ['presidence', 'board'],
  ['comite', 'committee'],
]);

/** Names that exist at one tier only: the association's digital contact coordinates there. */
const OWN_ROLES = new Map<string, ReadonlyMap<string, MandateRole>>([
  [
    'asso',
    new Map<string, MandateRole>([
      ['correspondant', 'coordination'],
      ['adherents', 'member'],
      ['presidence', 'board'],
    ]),
  ],
  [
    'hebergeur',
    new Map<string, MandateRole>([
      ['contact', 'operator'],
      ['technique', 'operator'],
    ]),
  ],
]);

const rolesOf = (tier: string) => OWN_ROLES.get(tier) ?? ROLES;

/** Every role that a playbook may write, in the order in which a message lists them. */
export const WRITTEN_ROLES: readonly string[] = [...TIERS.keys()].flatMap((tier) =>
  [...rolesOf(tier).keys()].map((role) => `${tier}.${role}`),
);

/** Reads `dep.pilotage` as a mandate role at a tier; null when it is no such role. */
export const parseRole = (written: string): PlaybookRole | null => {
  const [tierName = '', roleName = '', ...rest] = written.split('.');
  const tier = TIERS.get(tierName);
  const role = rolesOf(tierName).get(roleName);
  return tier && role && rest.length === 0 ? { tier, role, written } : null;
};
