// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Cause } from './cause.ts';

/** For a line of the journal: the key with which a machine acted in the person's place. */
export const keyOf = ({ machineKey }: Cause): { readonly machineKey?: Cause['machineKey'] } =>
  machineKey ? { machineKey } : {};
