// SPDX-License-Identifier: AGPL-3.0-or-later
import { MACHINE_ALGORITHM } from '@essaim/service-kit';
import { type JWK, type JWTVerifyGetKey, createLocalJWKSet } from 'jose';
import type { FederationKey } from '../../db/federation.ts';
import type { Identity } from '../identity.ts';
import { signingKey } from '../federation/sign.ts';

type Needs = Pick<Identity, 'db' | 'secrets'>;

const PATH = 'machine-keys';

/** The key with which identity signs the tokens of machines; made when it is first needed. */
export const machineSigningKey = (identity: Needs): Promise<FederationKey> =>
  signingKey(identity, PATH, MACHINE_ALGORITHM);

/** The public keys of the tokens of machines (RFC 7517). */
export const machineKeySetOf = async (identity: Needs): Promise<{ keys: JWK[] }> => {
  const { publicJwk } = await machineSigningKey(identity);
  return { keys: [publicJwk] };
};

/** The same, for identity's own guard. */
export const ownMachineKeys =
  (identity: Needs): JWTVerifyGetKey =>
  async (header, token) =>
    createLocalJWKSet(await machineKeySetOf(identity))(header, token);
