// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BenchServers, benchPlace } from './bench-place.ts';
import { type LatencyFigures, commitToAcknowledged } from './latency.ts';
import { MESSAGE_BYTES, rawThroughput, relayThroughput } from './throughput.ts';

export interface BenchRelayOptions extends BenchServers {
  /** Messages of each round; 20,000 by default. */
  readonly messages?: number;
  /** Rounds, each of raw publish then relay; 5 by default. */
  readonly rounds?: number;
  /** How long events come at 300 a second; 20 seconds by default. */
  readonly latencySeconds?: number;
}

export interface RelayFigures {
  readonly messageBytes: number;
  readonly messages: number;
  /** Of each round, messages a second. */
  readonly raw: readonly number[];
  readonly relay: readonly number[];
  /** Median of the rounds' ratios of relay to raw. */
  readonly ratio: number;
  readonly commitToAcknowledged: LatencyFigures;
}

const RATE = 300;
const WARM_UP = 2_000;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Compares our ordered relay, which reads the outbox, publishes and marks, with raw windowed publish
 * of messages of the same size by the same client in the same run; then measures how long a commit
 * waits for its acknowledgement under a steady rate.
 */
export const benchRelay = async ({
  messages = 20_000,
  rounds = 5,
  latencySeconds = 20,
  ...servers
}: BenchRelayOptions): Promise<RelayFigures> => {
  const raw: number[] = [];
  const relay: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const count = round === 0 ? WARM_UP : messages;
    await using rawPlace = await benchPlace(servers);
    await using relayPlace = await benchPlace(servers);
    const perSecond = [
      await rawThroughput(rawPlace, count),
      await relayThroughput(relayPlace, count),
    ].map(Math.round) as [number, number];
    if (round === 0) continue;
    raw.push(perSecond[0]);
    relay.push(perSecond[1]);
  }
  await using place = await benchPlace(servers);
  const latency = await commitToAcknowledged(place, { perSecond: RATE, seconds: latencySeconds });
  const ratios = relay.map((value, round) => value / (raw[round] ?? Number.NaN));
  return {
    messageBytes: MESSAGE_BYTES,
    messages,
    raw,
    relay,
    ratio: Math.round(median(ratios) * 1_000) / 1_000,
    commitToAcknowledged: latency,
  };
};
