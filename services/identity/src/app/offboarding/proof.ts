// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { createHash } from 'node:crypto';
import { clientsByIds } from '../../db/clients.ts';
import type { Work } from '../../db/database.ts';
import { mandateNames } from '../../db/mandates.ts';
import { type Offboarding, childrenOf } from '../../db/offboardings.ts';
import type { ToolTask } from '../../db/offboarding-tools.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import { peopleByIds } from '../../db/people.ts';
import { canonicalProof } from '../../domain/offboarding/canonical-proof.ts';
import type { Proof, Step } from '../../domain/offboarding/offboarding.ts';

const FORMAT = 'essaim-offboarding-proof/1';

const known = (ids: readonly (Uuid | null)[]): Uuid[] => ids.filter((id) => id !== null);

/**
 * Writes the proof of a departure that is over: who declared it and when, every step, and what each
 * tool's account became.
 * @returns the record and the SHA-256 of its canonical JSON, in hexadecimal
 */
export const writeProof = async (
  trx: Work,
  offboarding: Offboarding,
  steps: readonly Step[],
  tasks: readonly ToolTask[],
  issuer: string,
): Promise<{ record: Proof; sha256: string }> => {
  const children = await childrenOf(trx, offboarding.id);
  const clients = await clientsByIds(
    trx,
    tasks.map((task) => task.instance_id),
  );
  const people = await peopleByIds(
    trx,
    known([
      offboarding.person_id,
      offboarding.started_by,
      ...tasks.map((task) => task.confirmed_by),
      ...children.map((child) => child.person_id),
    ]),
  );
  const organisations = await organisationsByIds(
    trx,
    known([
      offboarding.organisation_id,
      offboarding.hoster_organisation_id,
      ...[...clients.values()].map((client) => client.hoster_organisation_id),
    ]),
  );
  const mandates = await mandateNames(trx, known([offboarding.started_with]));
  const person = (id: Uuid | null) => {
    const found = id === null ? undefined : people.get(id);
    return found
      ? { id: found.id, givenName: found.givenName, familyName: found.familyName }
      : null;
  };
  const organisation = (id: Uuid | null | undefined) => {
    const found = id ? organisations.get(id) : undefined;
    return found ? { id: found.id, key: found.key, name: found.name } : null;
  };
  const leaver = offboarding.person_id === null ? undefined : people.get(offboarding.person_id);
  const record: Proof = {
    format: FORMAT,
    issuer,
    id: offboarding.id,
    kind: offboarding.kind,
    scope: offboarding.scope,
    person: leaver
      ? { ...person(leaver.id), uid: leaver.uid, username: leaver.username, email: leaver.email }
      : null,
    organisation: organisation(offboarding.organisation_id),
    hoster: organisation(offboarding.hoster_organisation_id),
    reason: offboarding.reason,
    declared: {
      at: offboarding.started_at,
      by: person(offboarding.started_by),
      key: offboarding.started_key,
      mandate: (offboarding.started_with && mandates.get(offboarding.started_with)) ?? null,
    },
    steps,
    tools: tasks.map((task) => {
      const client = clients.get(task.instance_id);
      return {
        instanceId: task.instance_id,
        name: client?.name ?? null,
        address: client?.address ?? null,
        hoster: organisation(client?.hoster_organisation_id),
        promise: task.promise,
        outcome: task.outcome,
        reasonCode: task.reason_code,
        attempts: task.attempts,
        confirmedBy: person(task.confirmed_by),
        note: task.note,
        at: task.finished_at,
      };
    }),
    people: children.map((child) => ({
      offboardingId: child.id,
      person: person(child.person_id),
      proofSha256: child.proof_sha256,
    })),
    finishedAt: steps.findLast(({ name }) => name === 'proof')?.at ?? null,
    correlationId: offboarding.correlation_id,
  };
  return { record, sha256: createHash('sha256').update(canonicalProof(record)).digest('hex') };
};
