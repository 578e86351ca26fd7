// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Why a day is closed. */
export const CLOSED_DAYS: Record<string, MessageDescriptor> & { other: MessageDescriptor } = {
  weekend: msg`fin de semaine`,
  'public-holiday': msg`jour férié`,
  'school-holiday': msg`vacances scolaires`,
  august: msg`pause d’août`,
  other: msg`calendrier`,
};
