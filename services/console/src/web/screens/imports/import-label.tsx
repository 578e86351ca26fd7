// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react';
import type { Identity } from '../../api/schemas.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { IMPORT_PHASES } from '../../words/import-words.ts';
import { phaseOf } from './import-phase.ts';

/** The state of an import, in words. */
export function ImportLabel({ of }: { of: Pick<Identity['AssociationImport'], 'state' | 'done'> }) {
  const { i18n } = useLingui();
  const { label, look } = IMPORT_PHASES[phaseOf(of)];
  return <StateLabel {...look}>{i18n._(label(of.done))}</StateLabel>;
}
