// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const ACTIONS: Record<string, MessageDescriptor> = {
  'task.readied': msg`La tâche est prête`,
  'task.started': msg`La tâche a commencé`,
  'task.blocked': msg`La tâche est bloquée`,
  'task.unblocked': msg`Plus rien ne bloque la tâche`,
  'task.declared': msg`La tâche est déclarée faite`,
  'task.corrected': msg`La déclaration est corrigée`,
  'task.accepted': msg`La déclaration est acceptée`,
  'task.refused': msg`La déclaration est refusée`,
  'task.skipped': msg`La tâche est écartée`,
  'task.replanned': msg`La date de la tâche a changé`,
  'gate.declared': msg`Le jalon est déclaré`,
  'gate.accepted': msg`Le jalon est accepté`,
  'gate.refused': msg`Le jalon est refusé`,
  'gate.opened': msg`Le jalon est ouvert`,
};

/** What was done, in words; the code itself when it has none. */
export function actionText(i18n: I18n, action: string): string {
  const words = ACTIONS[action];
  return words === undefined ? action : i18n._(words);
}
