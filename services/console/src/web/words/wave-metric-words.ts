// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';

type Metric = Planning['WaveMetric'];

/** What a condition of a wave counts. */
export const WAVE_METRICS: Record<Metric, MessageDescriptor> = {
  'live-share': msg`Départements en service`,
  'soak-days': msg`Temps d’observation`,
  'late-share': msg`Tâches échues en retard`,
  'blocked-share': msg`Tâches ouvertes bloquées`,
  'refused-or-held-share': msg`Départements refusés ou en attente`,
};

/** Those that are the better the higher they are. */
export const GOOD_METRICS: readonly Metric[] = ['live-share', 'soak-days'];
