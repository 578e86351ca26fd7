// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { ACTIVATION_STATES } from '../../words/activation-words.ts';

/** The state of an activation. */
export function ActivationLabel({ state }: { state: Catalog['ActivationState'] }) {
  const { i18n } = useLingui();
  const words = ACTIVATION_STATES[state];
  return (
    <StateLabel tone={words.tone} glyph={words.glyph}>
      {i18n._(words.label)}
    </StateLabel>
  );
}
