// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import {
  MACHINE_ALGORITHM,
  MACHINE_ISSUER,
  MACHINE_TOKEN_SECONDS,
  MACHINE_TOKEN_TYPE,
} from '@essaim/service-kit';
import { type JWK, SignJWT, importJWK } from 'jose';
import type { MachineKey } from '../../db/machine-keys.ts';
import { findMandate } from '../../db/mandates.ts';
import { findPerson } from '../../db/people.ts';
import type { Identity } from '../identity.ts';
import { authenticateKey } from './authenticate-key.ts';
import { machineSigningKey } from './signing-key.ts';

const AUDIENCES = ['essaim-identity', 'essaim-catalog', 'essaim-planning'];

/** A key and the token that it was exchanged for. */
export interface Exchanged {
  readonly key: MachineKey;
  readonly accessToken: string;
  readonly expiresIn: number;
}

/**
 * Gives a key's token: that of the person who made it, with the one mandate they made it with. Times
 * are the machine's own, as those of Keycloak's tokens.
 * @throws DomainError `key-refused` also when that person or mandate is no more
 */
export const exchangeKey = async (identity: Identity, secret: string): Promise<Exchanged> => {
  const { db, secrets, clock } = identity;
  const key = await authenticateKey(identity, 'api', secret);
  const person = await findPerson(db, key.created_by);
  const mandate = await findMandate(db, key.created_with);
  const today = clock.today().toString();
  const isInForce =
    mandate !== undefined && mandate.from <= today && (mandate.to === null || today <= mandate.to);
  if (person?.status !== 'active' || !isInForce) throw problem('key-refused');
  const { kid, sealed } = await machineSigningKey(identity);
  const accessToken = await new SignJWT({
    azp: key.id,
    essaim_uid: person.uid,
    mandate_version: person.mandateVersion,
    essaim_key: {
      id: key.id,
      name: key.name,
      mandateId: key.created_with,
      scopes: key.scopes,
    },
  })
    .setProtectedHeader({ alg: MACHINE_ALGORITHM, kid, typ: MACHINE_TOKEN_TYPE })
    .setIssuer(MACHINE_ISSUER)
    .setAudience(AUDIENCES)
    .setSubject(person.id)
    .setIssuedAt()
    .setExpirationTime(`${MACHINE_TOKEN_SECONDS}s`)
    .sign(await importJWK(JSON.parse(secrets.open(sealed)) as JWK, MACHINE_ALGORITHM));
  return { key, accessToken, expiresIn: MACHINE_TOKEN_SECONDS };
};
