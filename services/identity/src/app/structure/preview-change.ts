// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid } from '@essaim/kernel';
import { reachedOtherwise } from '../../db/accesses.ts';
import type { Database } from '../../db/database.ts';
import { listInvitations } from '../../db/invitations.ts';
import { movableMandates } from '../../db/move-mandates.ts';
import { childrenOf, countWithin, peopleWithin } from '../../db/subtree.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { checkStructure } from '../../domain/structure/check-structure.ts';
import type { StructureCounts, StructureRequest } from '../../domain/structure/structure-change.ts';

/**
 * Counts what a change of structure would move.
 * @throws DomainError those of `checkStructure`
 */
export const previewChange = async (
  db: Database,
  request: StructureRequest,
  organisation: Organisation,
  target: Organisation | null,
  today: string,
): Promise<StructureCounts> => {
  checkStructure(request, organisation, target);
  const moving = await movingOrganisations(db, request, organisation);
  const mandates = await movingMandates(db, request, today);
  const isLeaving = request.kind === 'merger';
  const { total: invitations } = isLeaving
    ? await listInvitations(
        db,
        { organisationIds: [organisation.id], state: 'sent' },
        { size: 1, offset: 0 },
      )
    : { total: 0 };
  const touched = touchedBy(request, organisation, target, moving);
  return {
    organisations:
      request.kind === 'renaming' ? 1 : (await countWithin(db, moving)) + (isLeaving ? 1 : 0),
    mandates,
    people: touched.length === 0 ? 0 : (await peopleWithin(db, touched, today)).length,
    accesses: await movingAccesses(db, request, organisation, target, moving.length + mandates),
    invitations,
  };
};

const movingOrganisations = async (
  db: Database,
  { kind, childIds }: StructureRequest,
  organisation: Organisation,
): Promise<Uuid[]> => {
  if (kind === 'transfer') return [organisation.id];
  if (kind === 'renaming') return [];
  const children = (await childrenOf(db, organisation.id)).map(({ id }) => id);
  return kind === 'merger' ? children : children.filter((id) => childIds.includes(id));
};

const movingMandates = async (
  db: Database,
  { kind, organisationId, mandateIds }: StructureRequest,
  today: string,
): Promise<number> => {
  if (kind === 'transfer' || kind === 'renaming') return 0;
  const all = await movableMandates(db, organisationId, today);
  return kind === 'merger' ? all.length : all.filter(({ id }) => mandateIds.includes(id)).length;
};

const touchedBy = (
  { kind }: StructureRequest,
  organisation: Organisation,
  target: Organisation | null,
  moving: readonly Uuid[],
): readonly Uuid[] => {
  if (kind === 'renaming') return [];
  if (kind === 'transfer') return moving;
  return [organisation.id, ...(target ? [target.id] : [])];
};

const movingAccesses = async (
  db: Database,
  { kind }: StructureRequest,
  organisation: Organisation,
  target: Organisation | null,
  moving: number,
): Promise<number> => {
  if (kind === 'renaming' || (kind === 'split' && moving === 0)) return 0;
  if (kind !== 'transfer' || !target) return reachedOtherwise(db, [organisation.id], []);
  return reachedOtherwise(db, organisation.ancestors, [target.id, ...target.ancestors]);
};
