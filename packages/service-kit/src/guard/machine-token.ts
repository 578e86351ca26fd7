// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@essaim/kernel';
import { type JWTVerifyGetKey, createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { z } from 'zod';
import type { AccessClaims } from './claims.ts';

/** Type of the tokens that identity gives for a machine's key: no token of the realm has it. */
export const MACHINE_TOKEN_TYPE = 'essaim-machine+jwt';
/** Who signs them: the service `identity`, with a key of its own. */
export const MACHINE_ISSUER = 'essaim-identity';
/** How long one lives, as the access tokens of people do. */
export const MACHINE_TOKEN_SECONDS = 300;
export const MACHINE_ALGORITHM = 'ES256';

/** What a key may be used for, beside reading. */
export const KEY_SCOPES = ['tools', 'people', 'providers'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** The key with which a machine acts for the person who made it. */
export interface MachineActor {
  readonly id: string;
  readonly name: string;
  /** The one mandate of that person that it acts with. */
  readonly mandateId: string;
  readonly scopes: readonly KeyScope[];
}

const schema = z.object({
  essaim_uid: z.string().min(1),
  mandate_version: z.number().int().nonnegative(),
  sub: z.string().min(1),
  iat: z.number(),
  azp: z.string(),
  essaim_key: z.object({
    id: z.string(),
    name: z.string(),
    mandateId: z.string(),
    scopes: z.array(z.enum(KEY_SCOPES)),
  }),
});

export type MachineClaims = AccessClaims & { readonly machine: MachineActor };

/** Whether a bearer token says of itself that it is a machine's. It is still to be verified. */
export const isMachineToken = (token: string): boolean => {
  try {
    return decodeProtectedHeader(token).typ === MACHINE_TOKEN_TYPE;
  } catch {
    return false;
  }
};

/** The keys that identity signs such tokens with, by its address. */
export const machineKeySet = (identityUrl: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(`${identityUrl}/machine-keys/key-set`));

/**
 * Checks a machine's token: signature by identity's own key, issuer, audience, times and type.
 * @returns the claims, or null when it is refused for whatever reason
 * @throws DomainError `unavailable` when identity's keys cannot be had
 */
export const verifyMachineToken = async (
  token: string,
  keySet: JWTVerifyGetKey,
  audience: string,
): Promise<MachineClaims | null> => {
  try {
    const { payload } = await jwtVerify(token, keySet, {
      issuer: MACHINE_ISSUER,
      audience,
      typ: MACHINE_TOKEN_TYPE,
      algorithms: [MACHINE_ALGORITHM],
      requiredClaims: ['exp', 'iat', 'sub', 'azp'],
    });
    const read = schema.safeParse(payload);
    if (!read.success) return null;
    const { essaim_key: machine, ...claims } = read.data;
    return { ...claims, machine };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return null;
  }
};
