// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Uuid } from '@essaim/kernel';
import { type Access, accessesReaching, peopleEntitledThrough } from '../../db/accesses.ts';
import { type Client, findClient } from '../../db/clients.ts';
import { type KeycloakTask, tasksOf } from '../../db/keycloak-tasks.ts';
import { allMandates } from '../../db/mandates.ts';
import { findOrganisation, organisationsOfTiers } from '../../db/organisations.ts';
import { peopleByIds } from '../../db/people.ts';
import { firstSignInsAt } from '../../db/sign-ins.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import { type LinkFacts, type LinkState, linksOf } from '../../domain/thread.ts';
import type { Identity } from '../identity.ts';
import { taskErrorCode } from '../tasks/task-error.ts';

interface ThreadActor {
  readonly organisation: Organisation;
  readonly role: MandateRole;
  readonly people: Person[];
}

export interface ThreadLink extends Omit<LinkState, 'actor'> {
  readonly id: string;
  readonly organisationId: Uuid;
  readonly instanceId: Uuid;
  readonly activationId: Uuid | null;
  readonly label: string;
  readonly actors: ThreadActor[];
}

/** The links of an organisation's thread that identity answers for: client, access, first sign-in. */
export const readThreadLinks = async (
  identity: Identity,
  organisation: Organisation,
  today: string,
): Promise<ThreadLink[]> => {
  const { db } = identity;
  const accesses = await accessesReaching(db, [organisation.id, ...organisation.ancestors]);
  const signIns = await firstSignInsAt(db, organisation.id);
  const entitled = await peopleEntitledThrough(db, organisation.id, today);
  const links = await Promise.all(
    accesses.map(async (access) => {
      const client = await findClient(db, access.instance_id);
      const states = linksOf({
        ...(await waiting(identity, access)),
        access: { state: access.state, reasonCode: access.reason_code, since: access.since },
        client: client ? clientFacts(client) : null,
        firstSignInAt: signIns.get(access.instance_id) ?? null,
        entitled: entitled.length,
      });
      return Promise.all(
        states.map(async ({ actor, ...state }) => ({
          ...state,
          id: `${state.kind} ${access.id}`,
          organisationId: organisation.id,
          instanceId: access.instance_id,
          activationId: access.activation_id,
          label: client?.name ?? '',
          actors: await actorsFor(identity, actor, client, organisation, today),
        })),
      );
    }),
  );
  return links.flat();
};

const clientFacts = (client: Client): NonNullable<LinkFacts['client']> => ({
  state: client.state,
  reasonCode: client.reason_code,
  since: client.since,
  isSecretRead: client.secret_read_at !== null,
});

const waiting = async (
  { db }: Identity,
  access: Access,
): Promise<Pick<LinkFacts, 'clientError' | 'accessError'>> => {
  const tasks = await tasksOf(db, [access.id, access.instance_id]);
  const error = (subject: Uuid, kind: KeycloakTask['kind']): string | null =>
    taskErrorCode(tasks.get(subject)?.find((task) => task.kind === kind)?.last_error ?? null);
  return {
    clientError: error(access.instance_id, 'client'),
    accessError: error(access.id, 'access'),
  };
};

const actorsFor = async (
  { db }: Identity,
  actor: LinkState['actor'],
  client: Client | undefined,
  organisation: Organisation,
  today: string,
): Promise<ThreadActor[]> => {
  if (actor === null) return [];
  const place = await placeOfActor(db, actor, client, organisation);
  if (!place) return [];
  const role = { hoster: 'operator', nation: 'technical', organisation: 'coordination' } as const;
  const mandates = await allMandates(db, {
    organisationIds: [place.id],
    role: role[actor],
    on: today,
  });
  const people = await peopleByIds(
    db,
    mandates.map(({ personId }) => personId),
  );
  return [{ organisation: place, role: role[actor], people: [...people.values()] }];
};

const placeOfActor = async (
  db: Identity['db'],
  actor: NonNullable<LinkState['actor']>,
  client: Client | undefined,
  organisation: Organisation,
): Promise<Organisation | undefined> => {
  if (actor === 'organisation') return organisation;
  if (actor === 'hoster') {
    return client && findOrganisation(db, client.hoster_organisation_id);
  }
  return (await organisationsOfTiers(db, ['national']))[0];
};
