// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';

type Amount = (value: number, number: string) => MessageDescriptor;

const accounts: Amount = (value) => msg`${plural(value, { one: '# compte', other: '# comptes' })}`;
const sessions: Amount = (value) => msg`${plural(value, { one: '# séance', other: '# séances' })}`;
const gigabytes: Amount = (_value, number) => msg`${number} Go`;

/** Measures of a playbook's criteria, with their units. */
const AMOUNTS: Record<string, Amount> = {
  '%': (_value, number) => msg`${number} %`,
  EUR: (_value, number) => msg`${number} €`,
  users: accounts,
  'reserved-users': accounts,
  'planned-users': accounts,
  'reserved-gb': gigabytes,
  'planned-gb': gigabytes,
  sessions,
  'sessions-booked': sessions,
  persons: (value) => msg`${plural(value, { one: '# personne', other: '# personnes' })}`,
  'sign-ins': (value) => msg`${plural(value, { one: '# connexion', other: '# connexions' })}`,
  'hours-up': (value) =>
    msg`${plural(value, { one: '# heure sans coupure', other: '# heures sans coupure' })}`,
  score: (_value, number) => msg`${number} sur 5`,
  rate: (_value, number) => msg`${number} pour 100 utilisateurs`,
};

/** "70 %", "4 séances": a number of a criterion with its unit; the number alone for what has none. */
export function amountWords(i18n: I18n, measure: string, value: number): string {
  const number = i18n.number(value, { maximumFractionDigits: 2 });
  const words = AMOUNTS[measure];
  return words === undefined ? number : i18n._(words(value, number));
}
