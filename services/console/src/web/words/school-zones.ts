// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { listOf } from '../format/list-of.ts';

/** School zones that are a territory by themselves. */
const TERRITORIES: Record<string, string> = {
  corse: 'Corse',
  guadeloupe: 'Guadeloupe',
  guyane: 'Guyane',
  martinique: 'Martinique',
  mayotte: 'Mayotte',
  reunion: 'La Réunion',
};

/** "zones A, B et C, Corse et Mayotte": school zones as people name them. */
export function schoolZones(i18n: I18n, keys: readonly string[]): string {
  const letters = keys.filter((key) => key.length === 1).toSorted();
  const places = keys
    .filter((key) => key.length > 1)
    .map((key) => TERRITORIES[key] ?? key)
    .toSorted((a, b) => a.localeCompare(b, 'fr'));
  if (letters.length === 0) return listOf(places, i18n.locale);
  const zones = listOf(letters, i18n.locale);
  const named = i18n._(
    msg`${plural(letters.length, { one: `zone ${zones}`, other: `zones ${zones}` })}`,
  );
  return places.length === 0 ? named : `${named}, ${listOf(places, i18n.locale)}`;
}
