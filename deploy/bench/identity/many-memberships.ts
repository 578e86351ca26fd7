// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { accessToken, dataFile, importAssociations, storyContext } from '@essaim/dev-env';
import { setPassword } from '@essaim/dev-infra';
import { setTimeout as pause } from 'node:timers/promises';
import { generateAssociations } from '../associations/generate-associations.ts';
import { percentile } from '../measure/percentile.ts';
import { type Account, logIn } from './log-in.ts';
import type { BenchNetwork } from './network.ts';

const MEMBERSHIPS = 2_000;
const TOKEN_LIMIT_BYTES = 4_096;
const RATIO_LIMIT = 1.1;
const LOG_INS = 200;
const POLL_MS = 200;
const HEADER =
  'given_name,family_name,email,language,role,scope,organisation_key,valid_from,valid_to';

/** A person who is a member of 2,000 associations, with a password. */
const memberOfMany = async (network: BenchNetwork): Promise<Account> => {
  const { nation, constellation } = network;
  const email = 'partout@adhesions.example';
  await importAssociations(nation, {
    csv: generateAssociations(
      {
        network: dataFile('network-example.csv'),
        territories: dataFile('territories.csv'),
        communes: dataFile('communes-example.csv'),
      },
      MEMBERSHIPS,
    ),
    fileName: 'associations-2000.csv',
    dryRun: false,
  });
  const keys: string[] = [];
  for (let page = 1; keys.length < MEMBERSHIPS; page += 1) {
    const { items } = await unwrap(
      nation.identity.GET('/organisations', {
        params: { query: { tier: 'local', page, size: 100 } },
      }),
    );
    if (items.length === 0) throw new Error(`there are ${keys.length} associations only`);
    keys.push(...items.map(({ key }) => key));
  }
  const lines = keys
    .slice(0, MEMBERSHIPS)
    .map((key) => `Partout,Membre,${email},fr,member,self,${key},2026-09-01,`);
  await unwrap(
    nation.identity.POST('/people/import', {
      body: [HEADER, ...lines].join('\n'),
      bodySerializer: (text: string) => text,
      headers: { 'content-type': 'text/csv' },
    }),
  );
  const password = network.secret('bench-many-memberships');
  for (let attempt = 1; ; attempt += 1) {
    try {
      await setPassword(network.keycloakUrl, network.administrator, constellation.run.realm, {
        login: email,
        password,
      });
      return { email, password };
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(POLL_MS);
    }
  }
};

/** The size of her access token, and her sign-ins between those of others. */
export const manyMemberships = async (network: BenchNetwork, others: readonly Account[]) => {
  const { run, home } = network.constellation;
  const her = await memberOfMany(network);
  const token = await accessToken(
    { ...storyContext(run, home), passwordOf: () => her.password },
    her.email,
  );
  const hers: number[] = [];
  const theirs: number[] = [];
  for (let index = 0; index < LOG_INS; index += 1) {
    const other = others[index % others.length];
    hers.push(await logIn(run.console, her));
    if (other) theirs.push(await logIn(run.console, other));
  }
  const p95Ms = percentile(hers, 0.95);
  const othersP95Ms = percentile(theirs, 0.95);
  const ratio = Math.round((p95Ms / othersP95Ms) * 100) / 100;
  const tokenBytes = Buffer.byteLength(token);
  return {
    memberships: MEMBERSHIPS,
    tokenBytes,
    tokenLimitBytes: TOKEN_LIMIT_BYTES,
    p50Ms: percentile(hers, 0.5),
    p95Ms,
    othersP50Ms: percentile(theirs, 0.5),
    othersP95Ms,
    ratio,
    ratioLimit: RATIO_LIMIT,
    holds: tokenBytes <= TOKEN_LIMIT_BYTES && ratio <= RATIO_LIMIT,
  };
};
