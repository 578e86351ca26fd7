// SPDX-License-Identifier: AGPL-3.0-or-later
import { LINK_TYPES, SCOPES, type Predecessor } from '../model.ts';

const WRITTEN = /^([A-Z]+\d*):([A-Z]+):(\d{1,4})(wd|cd):([a-z]+)$/;

/** Reads `N04:SS:5wd:same`; null when it is malformed. */
export const parsePredecessor = (written: string): Predecessor | null => {
  const [, key = '', typeName, amount, unit, scopeName] = WRITTEN.exec(written) ?? [];
  const scope = SCOPES.find((known) => known === scopeName);
  const type = LINK_TYPES.find((known) => known === typeName);
  if (!scope || !type) return null;
  return {
    key,
    type,
    lag: { amount: Number(amount), unit: unit === 'cd' ? 'cd' : 'wd' },
    scope,
  };
};
