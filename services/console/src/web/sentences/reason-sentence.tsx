// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { Planning } from '../api/schemas.ts';
import { reasonText } from './reason-text.ts';

/** A reason that planning gives as a code and data, in a sentence. */
export function ReasonSentence({ reason }: { reason: Planning['Reason'] }) {
  const { i18n } = useLingui();
  return <>{reasonText(i18n, reason)}</>;
}
