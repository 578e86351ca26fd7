// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import type { Work } from '../../db/database.ts';
import { lockOrganisation } from '../../db/organisations.ts';
import { currentSince } from '../../db/periods.ts';
import { insertStructureChange, plannedChangeOf } from '../../db/structure-changes.ts';
import { childrenOf } from '../../db/subtree.ts';
import { checkStructure } from '../../domain/structure/check-structure.ts';
import type { StructureChange, StructureRequest } from '../../domain/structure/structure-change.ts';
import { note } from '../cause.ts';
import { doOnce } from '../do-once.ts';
import type { Identity } from '../identity.ts';
import { lockImports } from '../imports/report.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { type MergeHow, makeChange } from './make-change.ts';

/**
 * Plans a change of structure for a day to come, or makes it at once.
 * @returns the id of the change
 * @throws DomainError `structure-change-reason-missing`, `structure-change-too-early`,
 *   `structure-change-already-planned`, and those of `makeChange`
 */
export const planStructureChange = async (
  { db, queue }: Identity,
  cause: PersonalCause,
  request: StructureRequest,
  idempotencyKey: string | undefined,
): Promise<Uuid> => {
  if (request.effectiveOn < cause.today && request.reason === null) {
    throw problem('structure-change-reason-missing');
  }
  return doOnce(
    { db, queue },
    cause,
    { key: idempotencyKey, operation: 'createStructureChange', request },
    (trx) => record(trx, cause, request),
  );
};

const record = async (
  trx: Work,
  cause: PersonalCause,
  request: StructureRequest,
): Promise<Uuid> => {
  await lockImports(trx);
  const planned: StructureChange = {
    ...request,
    id: newId(),
    state: 'planned',
    failureCode: null,
    effects: null,
    requestedBy: cause.actor.personId,
    requestedWith: cause.actor.mandateId,
    correlationId: cause.correlationId,
    requestedAt: cause.at,
    changedAt: cause.at,
  };
  await refuseIfOutOfTime(trx, request);
  const isToCome = request.effectiveOn > cause.today;
  if (isToCome) await checkNow(trx, request);
  const change = isToCome ? planned : await made(trx, cause, planned);
  await insertStructureChange(trx, change);
  await noteChange(trx, cause, isToCome ? 'planStructureChange' : 'makeStructureChange', change);
  return change.id;
};

const checkNow = async (trx: Work, request: StructureRequest): Promise<void> => {
  const organisation = await lockOrganisation(trx, request.organisationId);
  const target = request.targetId === null ? null : await lockOrganisation(trx, request.targetId);
  if (!organisation || target === undefined) throw problem('organisation-unknown');
  checkStructure(request, organisation, target);
};

const refuseIfOutOfTime = async (trx: Work, request: StructureRequest): Promise<void> => {
  const ends = [request.organisationId, ...(request.targetId ? [request.targetId] : [])];
  const other = await plannedChangeOf(trx, ends);
  if (other) throw problem('structure-change-already-planned', { on: other.effectiveOn });
  const children = await childrenOf(trx, request.organisationId);
  const moving = children.filter(
    ({ id }) => request.kind === 'merger' || request.childIds.includes(id),
  );
  const since = await currentSince(trx, [...ends, ...moving.map(({ id }) => id)]);
  if (since !== null && request.effectiveOn < since) {
    throw problem('structure-change-too-early', { since });
  }
};

/** Makes a change, and says what came of it. */
export const made = async (
  trx: Work,
  cause: PersonalCause,
  change: StructureChange,
  how: MergeHow = {},
): Promise<StructureChange> => {
  const { target, effects } = await makeChange(trx, cause, change, how);
  return {
    ...change,
    targetId: target?.id ?? null,
    state: 'applied',
    effects,
    changedAt: cause.at,
  };
};

/** Tells the journal of a change of structure. */
export const noteChange = (
  trx: Work,
  cause: PersonalCause,
  action:
    | 'planStructureChange'
    | 'makeStructureChange'
    | 'cancelStructureChange'
    | 'failStructureChange',
  change: StructureChange,
): Promise<void> =>
  note(trx, cause, {
    action,
    resourceType: 'structure-change',
    resourceId: change.id,
    organisationId: change.organisationId,
    summary: {
      kind: change.kind,
      targetId: change.targetId,
      effectiveOn: change.effectiveOn,
      ...(change.effects && { ...change.effects }),
      ...(change.failureCode !== null && { failureCode: change.failureCode }),
    },
  });
