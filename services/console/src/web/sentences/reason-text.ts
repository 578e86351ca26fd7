// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';

const SENTENCES: Record<string, MessageDescriptor> = {};

const UNKNOWN = msg`Une raison que cet écran ne connaît pas encore ; son code est « {code} ».`;

/** The sentence of a reason's code, filled with its data. */
export function reasonText(i18n: I18n, reason: Planning['Reason']): string {
  const sentence = SENTENCES[reason.code];
  if (sentence?.id === undefined) return i18n._(UNKNOWN.id ?? '', { code: reason.code });
  return i18n._(sentence.id, reason.params);
}
