// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { lockOpenAccesses, updateAccess } from '../../db/accesses.ts';
import { listClients } from '../../db/clients.ts';
import type { Work } from '../../db/database.ts';
import { lockOpenInvitations } from '../../db/invitations.ts';
import { enqueueTasks } from '../../db/keycloak-tasks.ts';
import { revokeKeysOf } from '../../db/machine-keys.ts';
import { insertOffboarding, isLeaving } from '../../db/offboardings.ts';
import { countMembersBelow, lockOrganisation, updateOrganisation } from '../../db/organisations.ts';
import { type StepName, firstSteps } from '../../domain/offboarding/offboarding.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Cause, note } from '../cause.ts';
import { doOnce } from '../do-once.ts';
import type { Identity } from '../identity.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { withdrawInvitations } from '../invitations/withdraw.ts';
import { publishOrganisations } from '../publish.ts';

export interface OrganisationDeparture {
  readonly organisationId: Uuid;
  readonly scope: 'left' | 'hoster';
  readonly hosterOrganisationId?: string | undefined;
  readonly reason?: string | undefined;
}

/**
 * Declares that an organisation leaves the network, or one hoster. Its people follow in the
 * background, each by a departure of their own.
 * @returns the id of the departure
 * @throws DomainError `organisation-unknown`, `organisation-already-left`, `organisation-merged`,
 *   `organisation-has-members`, `organisation-hosts-tools`, `hoster-not-named`, `hoster-not-used`, `offboarding-already-running`
 */
export const offboardOrganisation = async (
  { db, queue }: Identity,
  cause: PersonalCause,
  request: OrganisationDeparture,
  idempotencyKey: string | undefined,
): Promise<Uuid> => {
  return doOnce(
    { db, queue },
    cause,
    { key: idempotencyKey, operation: 'offboardOrganisation', request },
    (trx) => begin(trx, cause, request),
  );
};

const begin = async (
  trx: Work,
  cause: Cause,
  { organisationId, scope, hosterOrganisationId, reason }: OrganisationDeparture,
): Promise<Uuid> => {
  const organisation = await lockOrganisation(trx, organisationId);
  if (!organisation) throw problem('organisation-unknown');
  if (await isLeaving(trx, { organisationId })) throw problem('offboarding-already-running');
  const hosterId = scope === 'hoster' ? ((hosterOrganisationId ?? null) as Uuid | null) : null;
  if (scope === 'hoster' && hosterId === null) throw problem('hoster-not-named');
  const done: Partial<Record<StepName, number>> = {};
  if (scope === 'left') {
    await leave(trx, cause, organisation);
    done.organisation = 1;
    const open = await lockOpenInvitations(trx, { organisationId });
    await withdrawInvitations(trx, cause, open);
    done.invitations = open.length;
    await revokeKeysOf(trx, organisationId, cause.at, cause.actor?.personId ?? null);
  }
  const taken = await takeAccesses(trx, cause, organisationId, hosterId);
  if (scope === 'hoster' && taken.length === 0) throw problem('hoster-not-used');
  const id = newId();
  await insertOffboarding(trx, {
    id,
    kind: 'organisation',
    scope,
    person_id: null,
    organisation_id: organisationId,
    hoster_organisation_id: hosterId,
    parent_id: null,
    taken,
    reason: reason ?? null,
    started_by: cause.actor?.personId ?? null,
    started_with: cause.actor?.mandateId ?? null,
    started_key: null,
    started_at: cause.at.toString(),
    steps: firstSteps(scope, done, cause.at),
    correlation_id: cause.correlationId,
  });
  await note(trx, cause, {
    action: 'offboardOrganisation',
    resourceType: 'organisation',
    resourceId: organisationId,
    organisationId,
    summary: { offboardingId: id, scope, accesses: taken.length },
  });
  return id;
};

const leave = async (trx: Work, cause: Cause, organisation: Organisation): Promise<void> => {
  if (organisation.status === 'left') throw problem('organisation-already-left');
  if (organisation.status === 'merged') {
    throw problem('organisation-merged', { name: organisation.name });
  }
  const count = await countMembersBelow(trx, organisation.id);
  if (count > 0) throw problem('organisation-has-members', { count });
  const { total } = await listClients(trx, organisation.id, { size: 1, offset: 0 });
  if (total > 0) throw problem('organisation-hosts-tools', { count: total });
  const after: Organisation = {
    ...organisation,
    status: 'left',
    version: organisation.version + 1,
  };
  await updateOrganisation(trx, after);
  await publishOrganisations(trx, cause, 'organisation.updated', [after]);
};

const takeAccesses = async (
  trx: Work,
  cause: Cause,
  organisationId: Uuid,
  hosterId: Uuid | null,
): Promise<Uuid[]> => {
  const open = await lockOpenAccesses(trx, organisationId, hosterId);
  for (const { id } of open) {
    await updateAccess(trx, id, {
      state: 'revoking',
      reason_code: null,
      since: cause.at,
      correlation_id: cause.correlationId,
    });
  }
  await enqueueTasks(
    trx,
    open.map(({ id }) => ({
      kind: 'access' as const,
      subject: id,
      lane: 'interactive' as const,
      correlationId: cause.correlationId,
    })),
  );
  return open.map(({ instance_id: instanceId }) => instanceId);
};
