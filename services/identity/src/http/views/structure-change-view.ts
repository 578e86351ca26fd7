// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from '../../db/database.ts';
import type { StructureChange } from '../../domain/structure/structure-change.ts';
import type { Schemas } from '../operation.ts';
import { readNames } from './refs.ts';

/** Changes of structure as the API answers them. */
export const structureChangeViews = async (
  db: Database,
  changes: readonly StructureChange[],
): Promise<Schemas['StructureChange'][]> => {
  const names = await readNames(db, {
    people: changes.map(({ requestedBy }) => requestedBy),
    organisations: changes.flatMap(({ organisationId, targetId }) => [
      organisationId,
      ...(targetId === null ? [] : [targetId]),
    ]),
  });
  return changes.map((change) => ({
    id: change.id,
    kind: change.kind,
    organisation: names.organisation(change.organisationId),
    target: change.targetId === null ? null : names.organisation(change.targetId),
    effectiveOn: change.effectiveOn,
    reason: change.reason,
    name: change.name,
    shortName: change.shortName,
    state: change.state,
    failureCode: change.failureCode,
    requestedBy: names.personOrNull(change.requestedBy),
    requestedAt: change.requestedAt.toString(),
    changedAt: change.changedAt.toString(),
    effects: change.effects && { ...change.effects },
  }));
};
