// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identity } from '../../api/schemas.ts';

type Import = Pick<Identity['AssociationImport'], 'state' | 'done'>;

export type ImportPhase = Import['state'] | 'dropped';

/** Where an import stands for whoever reads it: stopped before its first line, it was dropped. */
export function phaseOf({ state, done }: Import): ImportPhase {
  return state === 'stopped' && done === 0 ? 'dropped' : state;
}
