// SPDX-License-Identifier: AGPL-3.0-or-later
import { federatedNetwork, federatedOrganisations, federatedTools } from '../../db/federation.ts';
import {
  type EntityName,
  type FederationEntity,
  isSameEntity,
} from '../../domain/federation/entity.ts';
import type { Identity } from '../identity.ts';

type Needs = Pick<Identity, 'db' | 'clock'>;

/** An entity by its name; undefined when the federation does not have it, or no longer. */
export const findEntity = async (
  { db, clock }: Needs,
  name: EntityName,
): Promise<FederationEntity | undefined> => {
  if (name.kind === 'network') return federatedNetwork(db);
  if (name.kind === 'tool') return (await federatedTools(db, name.clientId))[0];
  return (await federatedOrganisations(db, clock.today().toString(), name.key))[0];
};

/** Every entity of the federation but the network itself. */
export const allEntities = async ({ db, clock }: Needs): Promise<FederationEntity[]> => [
  ...(await federatedOrganisations(db, clock.today().toString())),
  ...(await federatedTools(db)),
];

/** The entities right below one. */
export const subordinatesOf = async (
  needs: Needs,
  superior: EntityName,
): Promise<FederationEntity[]> =>
  (await allEntities(needs)).filter((entity) => isSameEntity(entity.superior, superior));
