// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { WaveCause } from './wave-control.ts';
import type { WaveMetric } from './wave-conditions.ts';

const WORDS: Readonly<Record<WaveMetric, Readonly<Record<Language, string>>>> = {
  'live-share': { fr: 'départements en service', en: 'departments in service' },
  'soak-days': { fr: 'jours d’observation', en: 'days of observation' },
  'late-share': {
    fr: 'des tâches échues sont en retard',
    en: 'of the tasks that are due are late',
  },
  'blocked-share': { fr: 'des tâches ouvertes sont bloquées', en: 'of the open tasks are blocked' },
  'refused-or-held-share': {
    fr: 'des départements ont un jalon refusé ou sont en attente',
    en: 'of the departments have a refused gate or are on hold',
  },
};

/** Why a wave paused or stopped by itself, such as "25 % des tâches échues sont en retard (seuil : 20 %)". */
export const waveCauseSentence = (
  { metric, threshold, value }: WaveCause,
  language: Language,
): string =>
  language === 'fr'
    ? `${value} % ${WORDS[metric].fr} (seuil : ${threshold} %)`
    : `${value}% ${WORDS[metric].en} (threshold: ${threshold}%)`;
