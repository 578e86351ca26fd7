// SPDX-License-Identifier: AGPL-3.0-or-later
import { SCOPES, type Predecessor } from '../model.ts';

const WRITTEN = /^([A-Z]+\d*):(FS|SS):(\d{1,4})(wd|cd):([a-z]+)$/;

/** Reads `N04:SS:5wd:same`; null when it is malformed. */
export const parsePredecessor = (written: string): Predecessor | null => {
  const [, key = '', type, amount, unit, scopeName] = WRITTEN.exec(written) ?? [];
  const scope = SCOPES.find((known) => known === scopeName);
  if (!scope) return null;
  return {
    key,
    type: type === 'SS' ? 'SS' : 'FS',
    lag: { amount: Number(amount), unit: unit === 'cd' ? 'cd' : 'wd' },
    scope,
  };
};
