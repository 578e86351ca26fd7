// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { MandateRole } from '@essaim/kernel';

/** How mails name a role. */
export const roleWords: Readonly<Record<MandateRole, Readonly<Record<Language, string>>>> = {
  coordination: { fr: 'coordination', en: 'coordination' },
  technical: { fr: 'technique', en: 'technical follow-up' },
  liaison: { fr: 'lien avec les usagers', en: 'user liaison' },
  communication: { fr: 'communication', en: 'communication' },
  support: { fr: 'accompagnement', en: 'support' },
  facilitation: { fr: 'animation', en: 'facilitation' },
  training: { fr: 'formation', en: 'training' },
  data_protection: { fr: 'protection des données', en: 'data protection' },
  treasury: { fr: 'trésorerie', en: 'treasury' },
  board: { fr: 'présidence', en: 'board' },
  committee: { fr: 'comité de pilotage', en: 'steering committee' },
  operator: { fr: 'exploitation des outils', en: 'operation of tools' },
  member: { fr: 'adhésion', en: 'membership' },
};
