// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { TaskLabel } from './task-label.ts';

/** What a label is called in files, which are read outside of the console. */
export const LABEL_WORDS: Readonly<Record<Language, Readonly<Record<TaskLabel, string>>>> = {
  fr: {
    todo: 'à venir',
    ready: 'prête',
    'in-progress': 'en cours',
    blocked: 'bloquée',
    declared: 'déclarée',
    accepted: 'acceptée',
    skipped: 'sans objet',
    refused: 'refusée',
  },
  en: {
    todo: 'to come',
    ready: 'ready',
    'in-progress': 'in progress',
    blocked: 'blocked',
    declared: 'declared',
    accepted: 'accepted',
    skipped: 'skipped',
    refused: 'refused',
  },
};
