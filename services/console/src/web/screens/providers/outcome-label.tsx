// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react';
import type { Identity } from '../../api/schemas.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { OUTCOMES } from '../../words/provider-words.ts';

/** What a test came to, in a word. */
export function OutcomeLabel({ outcome }: { outcome: Identity['ProviderCheck']['outcome'] }) {
  const { i18n } = useLingui();
  const { label, look } = OUTCOMES[outcome];
  return <StateLabel {...look}>{i18n._(label)}</StateLabel>;
}
