// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FaultText } from '@essaim/csv';
import type { WrittenRole, WrittenTier } from '../roles/parse-role.ts';

const TIERS: Readonly<Record<WrittenTier, FaultText>> = {
  nat: { fr: 'nation', en: 'nation' },
  reg: { fr: 'région', en: 'region' },
  dep: { fr: 'département', en: 'department' },
  asso: { fr: 'association', en: 'association' },
  hebergeur: { fr: 'hébergeur', en: 'hoster' },
};
const ROLES: Readonly<Record<WrittenRole, FaultText>> = {
  pilotage: { fr: 'coordination', en: 'coordination' },
  technique: { fr: 'technique', en: 'technical' },
  liens: { fr: 'liens avec les utilisateurs', en: 'user liaison' },
  communication: { fr: 'communication', en: 'communication' },
  accompagnement: { fr: 'accompagnement', en: 'support' },
  animation: { fr: 'animation', en: 'facilitation' },
  formation: { fr: 'formation', en: 'training' },
  donnees: { fr: 'données personnelles', en: 'data protection' },
  tresorerie: { fr: 'trésorerie', en: 'treasury' },
  presidence: { fr: 'présidence', en: 'board' },
  comite: { fr: 'comité de pilotage', en: 'steering committee' },
  correspondant: { fr: 'correspondant numérique', en: 'digital contact' },
  adherents: { fr: 'adhérents', en: 'members' },
  contact: { fr: 'contact', en: 'contact' },
};

const known = (words: Readonly<Record<string, FaultText>>, key: string): FaultText | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/** A role as a playbook writes it, `dep.pilotage`, in words; another text as it is. */
export const roleWords = (written: string): FaultText => {
  const [tierKey = '', roleKey = ''] = written.split('.');
  const [tier, role] = [known(TIERS, tierKey), known(ROLES, roleKey)];
  if (tier === undefined || role === undefined) return { fr: written, en: written };
  return { fr: `${role.fr} (${tier.fr})`, en: `${role.en} (${tier.en})` };
};
