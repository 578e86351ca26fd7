// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const MEASURES: Record<string, MessageDescriptor> = {
  documents: msg`Documents`,
  link: msg`Adresse de la page`,
  note: msg`Précisions`,
  mandates: msg`Personnes qui ont pris leur mandat`,
  number: msg`Nombre`,
  sessions: msg`Nombre de séances`,
  persons: msg`Nombre de personnes`,
  amount: msg`Montant en euros`,
  users: msg`Nombre de comptes prévus`,
  percent: msg`Pourcentage`,
  rate: msg`Nombre pour 100 utilisateurs`,
  count: msg`Nombre`,
  score: msg`Note sur 5`,
  hours: msg`Heures sans coupure`,
  signIns: msg`Connexions d’essai réussies`,
  reservedUsers: msg`Comptes réservés`,
  plannedUsers: msg`Comptes prévus`,
  reservedGb: msg`Gigaoctets réservés`,
  plannedGb: msg`Gigaoctets prévus`,
  signedOn: msg`Date de signature`,
  complete: msg`La liste est complète`,
  passed: msg`L’essai est réussi`,
  contacts: msg`Qui joindre, où et quand`,
};

/** Measures of a playbook whose field of evidence is called otherwise. */
const FIELDS: Record<string, string> = {
  '%': 'percent',
  EUR: 'amount',
  'sessions-booked': 'sessions',
  'sign-ins': 'signIns',
  'hours-up': 'hours',
  'reserved-users': 'reservedUsers',
  'planned-users': 'plannedUsers',
  'reserved-gb': 'reservedGb',
  'planned-gb': 'plannedGb',
};

/** What a field of evidence or a measure is called; its own name when it has none. */
export function measureWords(i18n: I18n, name: string): string {
  const words = MEASURES[FIELDS[name] ?? name];
  return words === undefined ? name : i18n._(words);
}
