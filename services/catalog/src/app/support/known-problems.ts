// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import type { KnownProblem } from '../../domain/support/known-problem.ts';
import type { UnitOfWork } from '../ports.ts';
import { type PersonCause, journalEntry } from '../cause.ts';

/**
 * Publishes a problem, so that people read of it before they write.
 * @throws DomainError `instance-not-found`
 */
export const publishKnownProblem = async (
  unit: UnitOfWork,
  input: Pick<KnownProblem, 'instanceId' | 'title' | 'advice'>,
  cause: PersonCause,
): Promise<KnownProblem> => {
  const instance = await unit.instances.lock(input.instanceId);
  if (!instance) throw problem('instance-not-found');
  const known: KnownProblem = {
    id: newId(),
    version: 1,
    ...input,
    hosterOrganisationId: instance.hosterOrganisationId,
    publishedBy: cause.actor.personId,
    publishedAt: cause.at.toString(),
    endedAt: null,
  };
  return saved(unit, known, cause);
};

/**
 * Says that a known problem is over.
 * @throws DomainError `known-problem-not-found`, `version-conflict`
 */
export const endKnownProblem = async (
  unit: UnitOfWork,
  id: Uuid,
  expected: number,
  cause: PersonCause,
): Promise<KnownProblem> => {
  const found = await unit.support.lockKnown(id);
  if (!found) throw problem('known-problem-not-found');
  const known = expectVersion(found, expected);
  const ended = { ...known, version: known.version + 1, endedAt: cause.at.toString() };
  return saved(unit, ended, cause);
};

const saved = async (
  unit: UnitOfWork,
  known: KnownProblem,
  cause: PersonCause,
): Promise<KnownProblem> => {
  await unit.support.putKnown(known);
  await unit.journal(
    journalEntry(cause, {
      resourceType: 'known-problem',
      resourceId: known.id,
      organisationId: known.hosterOrganisationId,
      summary: { title: known.title },
    }),
  );
  return known;
};
