// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Tier } from '@essaim/kernel';
import { isKey } from '../imports/network-file.ts';
import { type Organisation, tierAbove } from '../organisation.ts';
import type { StructureRequest } from './structure-change.ts';

/** How the keys of a tier begin; those of associations begin like none of these. */
const KEY_BEGINNING: Partial<Record<Tier, RegExp>> = { regional: /^reg-/, departmental: /^dep-/ };
const RESERVED_KEY = /^(nat|(reg|dep|heb)-.*)$/i;

const missing = (field: string) => problem('structure-change-incomplete', { field });

/**
 * Refuses a change of structure that cannot be, whatever its day.
 * @param target the organisation of `targetId`, if any
 * @throws DomainError `structure-change-incomplete`, `structure-change-wrong-tier`,
 *   `structure-change-no-effect`, `organisation-merged`, `organisation-key-invalid`
 */
export const checkStructure = (
  request: StructureRequest,
  organisation: Organisation,
  target: Organisation | null,
): void => {
  for (const one of [organisation, target]) {
    if (one?.status === 'merged') throw problem('organisation-merged', { name: one.name });
  }
  const { kind, name, shortName, key } = request;
  if (kind === 'renaming') {
    if (name === null && shortName === null) throw missing('name');
    const isSame = (name ?? organisation.name) === organisation.name;
    if (isSame && (shortName ?? organisation.shortName) === organisation.shortName) {
      throw problem('structure-change-no-effect');
    }
    return;
  }
  if (tierAbove(organisation.tier) === null) throw problem('structure-change-wrong-tier');
  if (kind === 'split') {
    if (key === null) throw missing('key');
    if (name === null) throw missing('name');
    const beginning = KEY_BEGINNING[organisation.tier];
    const fits = beginning ? beginning.test(key) : !RESERVED_KEY.test(key);
    if (!isKey(key) || !fits) throw problem('organisation-key-invalid', { key });
    return;
  }
  if (target === null) throw missing('targetId');
  if (kind === 'transfer') {
    if (target.id === organisation.parentId) throw problem('structure-change-no-effect');
    if (target.tier !== tierAbove(organisation.tier)) throw problem('structure-change-wrong-tier');
    return;
  }
  if (target.id === organisation.id) throw problem('structure-change-no-effect');
  if (target.tier !== organisation.tier) throw problem('structure-change-wrong-tier');
};
