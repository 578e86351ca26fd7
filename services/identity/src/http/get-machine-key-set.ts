// SPDX-License-Identifier: AGPL-3.0-or-later
import { machineKeySetOf } from '../app/machine-keys/signing-key.ts';
import type { Operation } from './operation.ts';

export const getMachineKeySet: Operation<'getMachineKeySet'> = (identity) => async () => {
  const { keys } = await machineKeySetOf(identity);
  return { status: 200, body: { keys: keys.map((key) => ({ ...key })) } };
};
