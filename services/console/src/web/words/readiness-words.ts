// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const READINESS: Record<string, MessageDescriptor> = {
  'non-commence': msg`pas commencé`,
  sensibilise: msg`sensibilisé`,
  volontaire: msg`volontaire`,
  pret: msg`prêt`,
  pilote: msg`pilote`,
};

/** How ready an organisation says it is. */
export function readinessWords(i18n: I18n, readiness: string | null): string {
  if (readiness === null) return i18n._(msg`pas dit`);
  const words = READINESS[readiness];
  return words === undefined ? readiness : i18n._(words);
}
