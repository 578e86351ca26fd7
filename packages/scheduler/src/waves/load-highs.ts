// SPDX-License-Identifier: AGPL-3.0-or-later
import highs, { type Highs } from 'highs';

// Its types say that the module is CommonJS; what Node loads is an ES module.
const load = highs as unknown as () => Promise<Highs>;

let loaded: Promise<Highs> | undefined;

/** The solver, compiled once in a thread. */
export const loadHighs = (): Promise<Highs> => (loaded ??= load());
