// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, fixedClock, newId } from '@essaim/kernel';
import type { Request, Response } from 'express';
import { SignJWT, createRemoteJWKSet, exportJWK, jwtVerify } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Guard, createGuard } from '../guard/guard.ts';
import { realmKeySet } from '../guard/key-set.ts';
import { verifyAccessToken } from '../guard/verify-access-token.ts';

/** Figures of one way to check a token, on one core. */
export interface CheckFigures {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface GuardFigures {
  readonly jose: CheckFigures;
  readonly strict: CheckFigures;
  readonly chain: CheckFigures;
  /** Checks a second of ours divided by those of bare jose. */
  readonly strictRatio: number;
  readonly chainRatio: number;
}

const ROUNDS = 10;
const CHECKS = 1_000;
const CLIENT = 'essaim-console';
const AUDIENCE = 'essaim-planning';
const KEY_ID = 'bench';

type Check = () => Promise<void>;

/** A realm's key set at the path where Keycloak has it, and a token that its key signed. */
const serveRealm = async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' }];
  const server = createServer((_request, response) => response.end(JSON.stringify({ keys })));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/bench`;
  const token = await new SignJWT({
    azp: CLIENT,
    typ: 'Bearer',
    essaim_uid: 'bench',
    mandate_version: 1,
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })
    .setIssuer(issuer)
    .setSubject('bench')
    .setAudience([AUDIENCE])
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  return { issuer, token, close: () => server.close() };
};

/** Runs a guard's handlers as Express does, one after the other. */
const through = async (guard: Guard, token: string): Promise<void> => {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  const request = { headers, get: (name: string) => headers[name] } as unknown as Request;
  const response = { locals: {} } as unknown as Response;
  for (const handler of guard.handlers) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const next = (error?: unknown) => (error ? reject(error) : resolve());
    Promise.resolve(handler(request, response, next)).catch(reject);
    await promise;
  }
};

const round = async (check: Check, taken: number[]): Promise<void> => {
  for (let number = 0; number < CHECKS; number += 1) {
    const begun = performance.now();
    await check();
    taken.push(performance.now() - begun);
  }
};

const figuresOf = (taken: readonly number[]): CheckFigures => {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 1_000) / 1_000;
  const total = taken.reduce((sum, one) => sum + one, 0);
  return {
    perSecond: Math.round((taken.length / total) * 1_000),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  };
};

/**
 * Measures how many access tokens a second are checked on one core: by bare jose, by our strict
 * checks, and by the whole guard with Keycloak's adapter behind them; rounds by turns, so that all
 * meet the same machine.
 */
export const benchGuard = async (): Promise<GuardFigures> => {
  const { issuer, token, close } = await serveRealm();
  const rules = { issuer, audience: AUDIENCE, authorizedParties: [CLIENT] };
  const keySet = realmKeySet(issuer);
  const bareKeys = createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`));
  const person = {
    personId: newId() satisfies Uuid,
    mandateVersion: 1,
    mandates: [],
    isActive: true,
    revokedBefore: null,
  };
  const guard = createGuard({
    ...rules,
    clock: fixedClock('2027-01-04T08:00:00Z'),
    loadPerson: async () => person,
  });
  const checks = {
    jose: async () => {
      await jwtVerify(token, bareKeys, { issuer, audience: AUDIENCE, algorithms: ['RS256'] });
    },
    strict: async () => {
      if ((await verifyAccessToken(token, keySet.find, rules)) === null) {
        throw new Error('the strict checks refused a good token');
      }
    },
    chain: () => through(guard, token),
  } satisfies Record<string, Check>;
  const taken = { jose: [] as number[], strict: [] as number[], chain: [] as number[] };
  try {
    for (const check of Object.values(checks)) await round(check, []);
    for (let number = 0; number < ROUNDS; number += 1) {
      for (const name of ['jose', 'strict', 'chain'] as const) {
        await round(checks[name], taken[name]);
      }
    }
  } finally {
    close();
  }
  const [jose, strict, chain] = [taken.jose, taken.strict, taken.chain].map(figuresOf) as [
    CheckFigures,
    CheckFigures,
    CheckFigures,
  ];
  const ratio = (ours: CheckFigures): number =>
    Math.round((ours.perSecond / jose.perSecond) * 1_000) / 1_000;
  return { jose, strict, chain, strictRatio: ratio(strict), chainRatio: ratio(chain) };
};
