// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import { appendEvents, transaction } from '@essaim/postgres';
import { accessesReaching } from '../../db/accesses.ts';
import type { Work } from '../../db/database.ts';
import { mandatesOf } from '../../db/mandates.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import { findPerson } from '../../db/people.ts';
import { undecidedToolTasks } from '../../db/offboarding-tools.ts';
import { readProgress, writeProgress } from '../../db/progress.ts';
import { recordSignIn, resolveSignIns } from '../../db/sign-ins.ts';
import { entitlingOrganisations } from '../../domain/entitlements.ts';
import { decideToolTasks } from '../offboarding/decide-tool-tasks.ts';
import { settleProofs } from '../people/settle-proofs.ts';
import { welcomeArrivals } from '../people/welcome-arrivals.ts';
import { type Cause, ownCause } from '../cause.ts';
import type { Identity } from '../identity.ts';
import { envelope } from '../publish.ts';

const PROGRESS = 'sign-ins-read';
const OVERLAP = Temporal.Duration.from({ minutes: 2 });
const FIRST_READING = Temporal.Duration.from({ hours: 24 });

/**
 * Reads Keycloak's sign-ins since the last time, and two minutes before it, and publishes the first
 * one of each person at each instance. Keycloak's clock is not ours: its own times are used. Departures
 * that waited for this reading are told which tools were opened.
 * @returns how many first sign-ins were new
 */
export const pollSignIns = async (identity: Identity): Promise<number> => {
  const undecided = await undecidedToolTasks(identity.db);
  const seen = await readSignIns(identity);
  await decideToolTasks(identity, undecided);
  return seen;
};

const readSignIns = async (identity: Identity): Promise<number> => {
  const { db, clock, provider } = identity;
  const reached = await readProgress(db, PROGRESS);
  const since = reached?.subtract(OVERLAP) ?? Temporal.Now.instant().subtract(FIRST_READING);
  const events = await provider.loginEvents(since);
  const newest = events.at(-1)?.at;
  if (!newest) return 0;
  const accountIds = [...new Set(events.map(({ accountId }) => accountId))];
  await settleProofs(identity, accountIds);
  await welcomeArrivals(identity, accountIds);
  return transaction(db, async (trx) => {
    const { people, instances } = await resolveSignIns(
      trx,
      [...new Set(events.map(({ accountId }) => accountId))],
      [...new Set(events.map(({ clientId }) => clientId))],
    );
    const cause = ownCause(clock);
    let seen = 0;
    for (const { accountId, clientId, at } of events) {
      const personId = people.get(accountId);
      const instanceId = instances.get(clientId);
      if (personId === undefined || instanceId === undefined) continue;
      const signIn = { id: newId(), personId, instanceId, at };
      if (await recordSignIn(trx, signIn)) {
        await publishFirstSignIn(trx, cause, { ...signIn, clientId });
        seen += 1;
      }
    }
    if (!reached || Temporal.Instant.compare(newest, reached) > 0) {
      await writeProgress(trx, PROGRESS, newest);
    }
    return seen;
  });
};

const publishFirstSignIn = async (
  trx: Work,
  cause: Cause,
  signIn: { id: Uuid; personId: Uuid; instanceId: Uuid; clientId: string; at: Temporal.Instant },
): Promise<void> => {
  const person = await findPerson(trx, signIn.personId);
  if (!person) return;
  const mandates = (await mandatesOf(trx, [person.id])).get(person.id) ?? [];
  const places = await organisationsByIds(
    trx,
    mandates.map(({ organisationId }) => organisationId),
  );
  const held = new Map(
    [...places].map(([id, { ancestors }]) => [id, { organisationId: id, ancestors }]),
  );
  const entitling = [...entitlingOrganisations(mandates, held, cause.today)];
  const accesses = (await accessesReaching(trx, entitling)).filter(
    ({ instance_id: instanceId, state }) => instanceId === signIn.instanceId && state === 'granted',
  );
  const organisationIds = accesses.map((access) => access.organisation_id);
  const [through] = (await organisationsByIds(trx, organisationIds)).values();
  await appendEvents(trx, [
    {
      ...envelope(cause),
      type: 'sign-in.first-seen',
      home: through?.home ?? person.home,
      aggregate: 'sign-in',
      aggregateId: signIn.id,
      version: 1,
      data: {
        clientId: signIn.clientId,
        instanceId: signIn.instanceId,
        personId: person.id,
        organisationIds,
        at: signIn.at.toString(),
      },
    },
  ]);
};
