// SPDX-License-Identifier: AGPL-3.0-or-later
import { startConstellation } from '@essaim/dev-env';
import { benchGuard } from '@essaim/service-kit/bench';
import type { Benchmark } from '../local/bench.ts';
import { createPeople } from './identity/create-people.ts';
import { decide } from './identity/decide.ts';
import { logIns } from './identity/log-ins.ts';
import { manyMemberships } from './identity/many-memberships.ts';
import { benchNetwork } from './identity/network.ts';
import { settled } from './identity/settled.ts';

const RATIO_LIMIT = 0.85;
const CHECK_LIMIT_MS = 1;
const CHAIN_AIM = 0.3;

const checkTokens = async () => {
  const tokens = await benchGuard();
  return {
    ...tokens,
    ratioLimit: RATIO_LIMIT,
    p99LimitMs: CHECK_LIMIT_MS,
    chainAim: CHAIN_AIM,
    holds: tokens.strictRatio >= RATIO_LIMIT && tokens.strict.p99Ms < CHECK_LIMIT_MS,
  };
};

/** Checks of tokens, decisions, creation of people, sign-ins: each against its limit or a peer. */
export const benchmark: Benchmark = {
  description: 'checks of tokens against bare jose, decisions, creation of people, sign-ins',
  measure: async () => {
    const tokens = await checkTokens();
    const decisions = decide();
    await using constellation = await startConstellation('bench-identity');
    const network = benchNetwork(constellation);
    const { console: consoleUrl, accounts } = constellation.run;
    await settled(network);
    const atTenPerSecond = await logIns(consoleUrl, accounts);
    const memberships = await manyMemberships(network, accounts);
    const people = await createPeople(network);
    const parts = { tokens, decisions, logIns: atTenPerSecond, memberships, people };
    return { ...parts, holds: Object.values(parts).every(({ holds }) => holds) };
  },
};
