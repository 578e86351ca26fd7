// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const paused = msg`Une vague est suspendue`;
const stopped = msg`Une vague est arrêtée`;
const resumed = msg`Une vague reprend`;
const rolledBack = msg`Une vague revient à son dernier état stable`;
const seen = msg`Le retard est vu par la strate au-dessus`;
const conditions = msg`Les conditions d’une vague changent`;

/** What is done to waves and late work, in words. */
export const WAVE_ACTIONS: Record<string, MessageDescriptor> = {
  pauseWave: paused,
  'wave.paused': paused,
  stopWave: stopped,
  'wave.stopped': stopped,
  resumeWave: resumed,
  'wave.resumed': resumed,
  rollBackWave: rolledBack,
  'wave.rolled-back': rolledBack,
  'gate.closed-again': msg`Le jalon se referme : sa vague revient en arrière`,
  'task.withdrawn': msg`La tâche attend de nouveau : ce qu’elle attendait est repris`,
  setWaveConditions: conditions,
  'wave.conditions-set': conditions,
  setLateJoiners: msg`La règle pour les derniers arrivés d’une campagne change`,
  setCostModel: msg`Le modèle économique change`,
  setEscalation: msg`Le délai avant de remonter un retard change`,
  'task.escalated': msg`Le retard est remonté à la strate au-dessus`,
  seeEscalation: seen,
  'task.escalation-seen': seen,
  'wave.succeeded': msg`Les conditions de réussite d’une vague sont réunies`,
  'wave.success-lost': msg`Les conditions de réussite d’une vague ne sont plus réunies`,
};
