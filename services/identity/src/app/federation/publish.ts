// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FederationEntity, TrustMarkName } from '../../domain/federation/entity.ts';
import {
  type FederationPlace,
  entityConfiguration,
  subordinateStatement,
  trustMark,
} from '../../domain/federation/statements.ts';
import type { Identity } from '../identity.ts';
import { federationKey, signAs } from './sign.ts';

const NETWORK = { kind: 'network' } as const;

/** A trust mark that the network gives, signed. */
export const signedMark = (
  identity: Identity,
  place: FederationPlace,
  entity: FederationEntity,
  mark: TrustMarkName,
): Promise<string> => signAs(identity, NETWORK, 'trust-mark+jwt', trustMark(place, entity, mark));

/** The entity configuration of an entity, signed by itself. */
export const signedConfiguration = async (
  identity: Identity,
  place: FederationPlace,
  entity: FederationEntity,
): Promise<string> => {
  const { publicJwk } = await federationKey(identity, entity.name);
  const marks = await Promise.all(
    entity.marks.map(async (type) => ({
      type,
      mark: await signedMark(identity, place, entity, type),
    })),
  );
  return signAs(
    identity,
    entity.name,
    'entity-statement+jwt',
    entityConfiguration(place, entity, publicJwk, marks),
  );
};

/** What a superior states of one of its own, signed by the superior. */
export const signedSubordinate = async (
  identity: Identity,
  place: FederationPlace,
  superior: FederationEntity,
  entity: FederationEntity,
): Promise<string> => {
  const { publicJwk } = await federationKey(identity, entity.name);
  return signAs(
    identity,
    superior.name,
    'entity-statement+jwt',
    subordinateStatement(place, superior, entity, publicJwk),
  );
};
