// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FaultText } from '@essaim/csv';

/** How the numbers and ticks of evidence are called; an unknown name is shown as it is. */
export const measureNames: Readonly<Record<string, FaultText>> = {
  '%': { fr: 'pourcentage', en: 'percentage' },
  EUR: { fr: 'montant en euros', en: 'amount in euros' },
  users: { fr: 'nombre de comptes', en: 'number of accounts' },
  persons: { fr: 'nombre de personnes', en: 'number of people' },
  sessions: { fr: 'nombre de séances', en: 'number of sessions' },
  'sessions-booked': { fr: 'nombre de sessions retenues', en: 'number of sessions booked' },
  'sign-ins': { fr: 'nombre de connexions réussies', en: 'number of sign-ins that worked' },
  'hours-up': { fr: 'heures de fonctionnement constatées', en: 'hours seen up' },
  score: { fr: 'note', en: 'score' },
  rate: { fr: 'tickets pour 100 utilisateurs', en: 'tickets per 100 users' },
  count: { fr: 'nombre', en: 'number' },
  'reserved-users': { fr: 'comptes réservés', en: 'accounts reserved' },
  'planned-users': { fr: 'comptes prévus', en: 'accounts planned' },
  'reserved-gb': { fr: 'gigaoctets réservés', en: 'gigabytes reserved' },
  'planned-gb': { fr: 'gigaoctets prévus', en: 'gigabytes planned' },
  present: { fr: 'présent', en: 'present' },
  signed: { fr: 'signé', en: 'signed' },
  passed: { fr: 'réussi', en: 'passed' },
  complete: { fr: 'complet', en: 'complete' },
};

/** The name of a number or tick in a language. */
export const measureName = (name: string, language: 'fr' | 'en'): string =>
  measureNames[name]?.[language] ?? name;
