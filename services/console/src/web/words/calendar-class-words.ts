// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';

type Class = NonNullable<Planning['TaskEdit']['calendar']>;

/** The days on which a task is done. */
export const CALENDAR_CLASSES: Record<Class, MessageDescriptor> = {
  working: msg`jours ouvrés`,
  'working-no-august': msg`jours ouvrés, sauf en août`,
  'school-term': msg`hors vacances scolaires`,
  continuous: msg`tous les jours`,
  season: msg`saison`,
  committee: msg`séances du comité`,
};
