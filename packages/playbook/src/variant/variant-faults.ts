// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FaultText } from '@essaim/csv';

/** Sentences of what an organisation may not change in its variant, and of what it has not decided. */
export const variantFaults = {
  'variant-national': {
    fr: '{key} vient du plan type national : votre version ne le change pas. Ajoutez une tâche à vous, ou demandez-le à la nation.',
    en: '{key} comes from the national playbook: your version does not change it. Add a task of your own, or ask the nation.',
  },
  'variant-tier': {
    fr: 'Votre version n’ajoute pas de tâche de niveau « {tier} ». Choisissez parmi : {allowed}.',
    en: 'Your version adds no task of the tier “{tier}”. Choose among: {allowed}.',
  },
  'merge-undecided': {
    fr: 'La nation et vous avez changé {key} différemment. Choisissez l’une des deux valeurs.',
    en: 'The nation and you both changed {key}, not alike. Choose one of the two values.',
  },
} as const satisfies Record<string, FaultText>;
