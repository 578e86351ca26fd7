// SPDX-License-Identifier: AGPL-3.0-or-later
import { startConstellation } from '@essaim/dev-env';
import type { Benchmark } from '../local/bench.ts';
import { activateMany } from './catalog/activate-many.ts';
import { fillCountry } from './catalog/fill-country.ts';
import { readFast } from './catalog/read-fast.ts';
import { benchNetwork } from './identity/network.ts';
import { settled } from './identity/settled.ts';

/** Activations in bulk through a real Keycloak, and reads of a catalogue of a country's size. */
export const benchmark: Benchmark = {
  description:
    '101 departments with three offers each through Keycloak; launcher and search among 30,000 activations',
  measure: async () => {
    await using constellation = await startConstellation('bench-catalog');
    const network = benchNetwork(constellation);
    await settled(network);
    const activations = await activateMany(network);
    const country = await fillCountry(constellation);
    const reads = await readFast(constellation);
    return { activations, country, reads, holds: activations.holds && reads.holds };
  },
};
