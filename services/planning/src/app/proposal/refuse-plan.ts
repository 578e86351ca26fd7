// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { faultSentence } from '@essaim/csv';
import type { DomainError } from '@essaim/kernel';
import {
  type InputFault,
  type NotPlaced,
  type Plan,
  type PoolId,
  type ResourcePool,
  inputFaults,
  poolParts,
} from '@essaim/scheduler';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';

/** What resources are called in a sentence. */
const RESOURCE_NAMES: Readonly<Record<string, string>> = {
  trainer_days: 'jours de formation',
  technician_days: 'jours de technique',
  facilitator_days: 'jours d’animation',
  committee_slots: 'dossiers en séance de comité',
  hosting_users: 'comptes hébergés',
  hosting_gb: 'gigaoctets hébergés',
};

/** The refusal of inputs of which no plan can be made, with each fault in both languages. */
export const refusedInputs = (faults: readonly InputFault[]): DomainError => {
  const wave = faults.find(({ code }) => code === 'wave-unknown');
  if (wave && faults.length === 1) {
    return problem('wave-unknown', {
      wave: wave.params['wave'] ?? '',
      last: wave.params['most'] ?? '',
    });
  }
  return problem(
    'plan-impossible',
    { count: faults.length },
    faults.map(({ code, params }) => {
      const text = (language: 'fr' | 'en') =>
        faultSentence(inputFaults, language, { code, params });
      return {
        where: code,
        code,
        params: { ...params, messageFr: text('fr'), messageEn: text('en') },
      };
    }),
  );
};

const poolOf = ({ reason }: NotPlaced): PoolId | null => {
  switch (reason.code) {
    case 'capacity-never':
    case 'committee-never':
      return reason.pool;
    case 'hosting-short':
      return `${reason.region}/${reason.missingUsers > 0 ? 'hosting_users' : 'hosting_gb'}`;
    default:
      return null;
  }
};

/**
 * The refusal of a plan that places nobody because something that the playbook needs is not there at
 * all, neither in the region nor in the nation that lends; null for any other plan.
 */
export const refusedCapacity = (
  plan: Plan,
  pools: readonly ResourcePool[],
  directory: DirectorySnapshot,
): DomainError | null => {
  if (plan.figures.placed > 0) return null;
  const nation = directory.ofTier('national')[0]?.key;
  const capacity = (key: string | undefined, resource: string) =>
    pools
      .filter((pool) => pool.organisationKey === key && pool.resource === resource)
      .reduce((most, pool) => Math.max(most, pool.capacity), 0);
  for (const one of plan.notPlaced) {
    const pool = poolOf(one);
    if (pool === null) continue;
    const { organisation: key, resource } = poolParts(pool);
    if (capacity(key, resource) > 0 || capacity(nation, resource) > 0) continue;
    return problem('capacity-zero', {
      resource: RESOURCE_NAMES[resource] ?? resource,
      organisation: directory.byKey(key)?.short_name ?? key,
      pool,
    });
  }
  return null;
};
