// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Refusals around waves that are paused or stopped, and around late work. */
export const waveProblems = {
  'wave-paused': {
    status: 409,
    fr: 'La vague {wave} est suspendue depuis le {since} : {reason}. Rien n’y commence et rien ne s’y ouvre. Peut la reprendre : {who}.',
    en: 'Wave {wave} is paused since {since}: {reason}. Nothing begins or opens in it. Who can resume it: {who}.',
  },
  'wave-stopped': {
    status: 409,
    fr: 'La vague {wave} est arrêtée depuis le {since} : {reason}. Rien n’y avance. Peut la reprendre : {who}.',
    en: 'Wave {wave} is stopped since {since}: {reason}. Nothing moves in it. Who can resume it: {who}.',
  },
  'wave-control-refused': {
    status: 409,
    fr: 'La vague n’est pas dans un état qui le permet ({state}). Rechargez la page pour voir où elle en est.',
    en: 'The wave is not in a state that allows it ({state}). Reload the page to see where it stands.',
  },
  'joiners-unplaced': {
    status: 409,
    fr: 'Les moyens ne suffisent pas pour : {departments}. Ajoutez des moyens, ou recalez sans eux.',
    en: 'The means are not enough for: {departments}. Add means, or repair without them.',
  },
  'roll-back-next': {
    status: 409,
    fr: 'La vague suivante est déjà partie de celle-ci. Revenez d’abord sur la vague suivante.',
    en: 'The next wave was let on by this one already. Roll the next wave back first.',
  },
  'roll-back-nothing': {
    status: 409,
    fr: 'Rien n’a été ouvert dans cette vague depuis son dernier état stable. Il n’y a rien à défaire.',
    en: 'Nothing was opened in this wave since its last stable state. There is nothing to undo.',
  },
  'wave-metric-twice': {
    status: 422,
    fr: 'La même mesure est donnée deux fois. Gardez-en une.',
    en: 'The same figure is given twice. Keep one.',
  },
  'escalation-seen': {
    status: 409,
    fr: 'Quelqu’un a déjà dit avoir vu ce retard. Rechargez la page.',
    en: 'Somebody already said that they saw this delay. Reload the page.',
  },
} as const satisfies Record<string, ProblemText>;
