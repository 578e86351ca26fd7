// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react';
import type { Identity } from '../../api/schemas.ts';
import { StateLabel } from '../../ui/state-label.tsx';
import { PROVIDER_STATES } from '../../words/provider-words.ts';

/** The state of a provider, in words. */
export function ProviderLabel({ state }: { state: Identity['ProviderState'] }) {
  const { i18n } = useLingui();
  const { label, look } = PROVIDER_STATES[state];
  return <StateLabel {...look}>{i18n._(label)}</StateLabel>;
}
