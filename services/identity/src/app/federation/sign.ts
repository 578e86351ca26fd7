// SPDX-License-Identifier: AGPL-3.0-or-later
import { SignJWT, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { JWK } from 'jose';
import { type FederationKey, findFederationKey, insertFederationKey } from '../../db/federation.ts';
import { type EntityName, entityPath } from '../../domain/federation/entity.ts';
import type { Claims } from '../../domain/federation/statements.ts';
import type { Identity } from '../identity.ts';

const ALGORITHM = 'ES256';

/** Media types of what is signed, without `application/` (OpenID Federation 1.0, 15). */
export type StatementType =
  | 'entity-statement+jwt'
  | 'trust-mark+jwt'
  | 'trust-mark-status-response+jwt';

type Needs = Pick<Identity, 'db' | 'secrets'>;

/** The key of an entity; it is made when it is first needed. */
export const federationKey = (identity: Needs, name: EntityName): Promise<FederationKey> =>
  signingKey(identity, entityPath(name), ALGORITHM);

/** The key that is kept under a path; it is made when it is first needed. */
export const signingKey = async (
  { db, secrets }: Needs,
  path: string,
  algorithm: string,
): Promise<FederationKey> => {
  const known = await findFederationKey(db, path);
  if (known) return known;
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  await insertFederationKey(db, path, {
    kid,
    publicJwk: { ...jwk, kid, alg: algorithm, use: 'sig' },
    sealed: secrets.seal(JSON.stringify(await exportJWK(privateKey))),
  });
  const made = await findFederationKey(db, path);
  if (!made) throw new Error(`${path} has no key`);
  return made;
};

/** Signs what an entity states. */
export const signAs = async (
  identity: Needs,
  name: EntityName,
  type: StatementType,
  claims: Claims,
): Promise<string> => {
  const { kid, sealed } = await federationKey(identity, name);
  const key = await importJWK(JSON.parse(identity.secrets.open(sealed)) as JWK, ALGORITHM);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: type })
    .sign(key);
};
