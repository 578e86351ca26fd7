// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { reachedOtherwise } from '../../db/accesses.ts';
import type { Work } from '../../db/database.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import {
  insertOrganisations,
  lockOrganisation,
  organisationsByKeys,
  updateOrganisation,
} from '../../db/organisations.ts';
import { recordPeriods } from '../../db/periods.ts';
import { childrenOf, peopleWithin } from '../../db/subtree.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { checkStructure } from '../../domain/structure/check-structure.ts';
import type { StructureChange, StructureCounts } from '../../domain/structure/structure-change.ts';
import type { Cause } from '../cause.ts';
import { publishOrganisations } from '../publish.ts';
import { moveInvitations } from './move-invitations.ts';
import { moveMandates } from './move-mandates.ts';
import { rehang } from './rehang.ts';

const NOTHING: StructureCounts = {
  organisations: 0,
  mandates: 0,
  people: 0,
  accesses: 0,
  invitations: 0,
};

interface Made {
  readonly target: Organisation | null;
  readonly effects: StructureCounts;
  /** The organisations whose people's tools are to be worked out again, with all below them. */
  readonly touched: readonly Uuid[];
}

export interface MergeHow {
  /** Of a merger: both were the same association, so that its figures do not add up. */
  readonly isOneTwice?: boolean;
}

type Make = (
  trx: Work,
  cause: Cause,
  change: StructureChange,
  organisation: Organisation,
  target: Organisation | null,
  how: MergeHow,
) => Promise<Made>;

const transfer: Make = async (trx, cause, { effectiveOn }, organisation, target) => {
  if (!target) throw problem('organisation-unknown');
  const moved = await rehang(trx, cause, [organisation], target, effectiveOn);
  const accesses = await reachedOtherwise(trx, organisation.ancestors, [
    target.id,
    ...target.ancestors,
  ]);
  return {
    target,
    effects: { ...NOTHING, organisations: moved.length, accesses },
    touched: [organisation.id],
  };
};

/** The one that ends keeps its name and its past, and hangs under the one that it becomes. */
const merge: Make = async (trx, cause, change, ended, survivor, { isOneTwice }) => {
  const { effectiveOn, name, shortName } = change;
  if (!survivor) throw problem('organisation-unknown');
  const moved = await rehang(trx, cause, await childrenOf(trx, ended.id), survivor, effectiveOn);
  const mandates = await moveMandates(trx, cause, ended.id, survivor.id);
  const invitations = await moveInvitations(trx, cause, ended, survivor);
  const merged: Organisation = {
    ...ended,
    status: 'merged',
    parentId: survivor.id,
    ancestors: [survivor.id, ...survivor.ancestors],
    version: ended.version + 1,
  };
  const sum = (field: 'associations' | 'members' | 'employees' | 'volunteers') =>
    isOneTwice === true || (survivor.tier === 'local' && field === 'associations')
      ? survivor[field]
      : survivor[field] + ended[field];
  const grown: Organisation = {
    ...survivor,
    name: name ?? survivor.name,
    shortName: shortName ?? name ?? survivor.shortName,
    associations: sum('associations'),
    members: sum('members'),
    employees: sum('employees'),
    volunteers: sum('volunteers'),
    ...(isOneTwice === true && whatIsMissing(survivor, ended)),
    version: survivor.version + 1,
  };
  await updateOrganisation(trx, merged);
  await updateOrganisation(trx, grown);
  await recordPeriods(trx, [merged.id, grown.id], effectiveOn);
  await publishOrganisations(trx, cause, 'organisation.updated', [merged, grown]);
  const accesses = await reachedOtherwise(trx, [ended.id], []);
  return {
    target: grown,
    effects: { ...NOTHING, organisations: moved.length + 1, mandates, invitations, accesses },
    touched: [grown.id, merged.id],
  };
};

/** What of one association only its double knows. */
const whatIsMissing = (kept: Organisation, double: Organisation): Partial<Organisation> => ({
  contactEmail: kept.contactEmail ?? double.contactEmail,
  siren: kept.siren ?? double.siren,
  siret: kept.siret ?? double.siret,
  rna: kept.rna ?? double.rna,
  communeCode: kept.communeCode ?? double.communeCode,
  details: { ...double.details, ...kept.details },
});

const split: Make = async (trx, cause, change, organisation) => {
  const { key, name, shortName, childIds, mandateIds, effectiveOn } = change;
  if (key === null || name === null) throw problem('structure-change-incomplete', { field: 'key' });
  if ((await organisationsByKeys(trx, [key])).has(key)) {
    throw problem('organisation-key-taken', { key });
  }
  const created: Organisation = {
    ...organisation,
    id: newId(),
    key,
    name,
    shortName: shortName ?? name,
    mailDomain: null,
    contactEmail: null,
    associations: organisation.tier === 'local' ? 1 : 0,
    members: 0,
    employees: 0,
    volunteers: 0,
    identityProvider: 'none',
    readiness: null,
    readinessScore: null,
    pilot: false,
    siren: null,
    siret: null,
    rna: null,
    details: {},
    version: 1,
  };
  await insertOrganisations(trx, [created], cause.at, effectiveOn);
  await publishOrganisations(trx, cause, 'organisation.registered', [created]);
  const children = (await childrenOf(trx, organisation.id)).filter(({ id }) =>
    childIds.includes(id),
  );
  const moved = await rehang(trx, cause, children, created, effectiveOn);
  const mandates = await moveMandates(trx, cause, organisation.id, created.id, mandateIds);
  const accesses =
    children.length + mandates > 0 ? await reachedOtherwise(trx, [organisation.id], []) : 0;
  return {
    target: created,
    effects: { ...NOTHING, organisations: moved.length, mandates, accesses },
    touched: [organisation.id, created.id],
  };
};

const rename: Make = async (trx, cause, { name, shortName, effectiveOn }, organisation) => {
  const renamed: Organisation = {
    ...organisation,
    name: name ?? organisation.name,
    shortName: shortName ?? organisation.shortName,
    version: organisation.version + 1,
  };
  await updateOrganisation(trx, renamed);
  await recordPeriods(trx, [renamed.id], effectiveOn);
  await publishOrganisations(trx, cause, 'organisation.updated', [renamed]);
  return { target: null, effects: { ...NOTHING, organisations: 1 }, touched: [] };
};

const MAKE: Readonly<Record<StructureChange['kind'], Make>> = {
  transfer,
  merger: merge,
  split,
  renaming: rename,
};

/**
 * Makes a change of structure: the tree, its history, mandates, invitations; people's tools follow through
 * the queue.
 * @throws DomainError `organisation-unknown`, `organisation-key-taken`, and those of `checkStructure`
 */
export const makeChange = async (
  trx: Work,
  cause: Cause,
  change: StructureChange,
  how: MergeHow = {},
): Promise<{ target: Organisation | null; effects: StructureCounts }> => {
  const organisation = await lockOrganisation(trx, change.organisationId);
  const found = change.targetId === null ? null : await lockOrganisation(trx, change.targetId);
  if (!organisation || found === undefined) throw problem('organisation-unknown');
  checkStructure(change, organisation, found);
  const { target, effects, touched } = await MAKE[change.kind](
    trx,
    cause,
    change,
    organisation,
    found,
    how,
  );
  const people = touched.length === 0 ? [] : await peopleWithin(trx, touched, cause.today);
  await enqueueTasks(
    trx,
    people.map((subject) => ({
      kind: 'account' as const,
      subject,
      lane: 'bulk' as const,
      correlationId: cause.correlationId,
    })),
  );
  return { target, effects: { ...effects, people: people.length } };
};
