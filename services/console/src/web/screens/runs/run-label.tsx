// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { RUN_STATES } from '../../words/run-words.ts';

/** The state of a bulk activation. */
export function RunLabel({ state }: { state: Catalog['RunState'] }) {
  const { i18n } = useLingui();
  const { tone, glyph, label } = RUN_STATES[state];
  return (
    <StateLabel tone={tone} glyph={glyph}>
      {i18n._(label)}
    </StateLabel>
  );
}
