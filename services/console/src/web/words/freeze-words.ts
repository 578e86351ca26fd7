// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';

type Act = Planning['FreezeActs'][number];

/** What a freeze forbids, as it stands in a sentence and at a box to tick. */
export const FREEZE_ACTS: Record<Act, MessageDescriptor> = {
  start: msg`commencer ce qui touche les utilisateurs`,
  open: msg`ouvrir un jalon ou une vague`,
  live: msg`mettre en service`,
};

const REPEATS: Record<string, MessageDescriptor> = {
  'FREQ=WEEKLY': msg`chaque semaine`,
  'FREQ=MONTHLY': msg`chaque mois`,
  'FREQ=YEARLY': msg`chaque année`,
};

/** Rules that have a name; any other one is written as it is. */
export const REPEAT_RULES = Object.keys(REPEATS);

/** How a freeze repeats. */
export function repeatWords(i18n: I18n, rrule: string): string {
  const words = REPEATS[rrule];
  return words === undefined ? i18n._(msg`selon la règle ${rrule}`) : i18n._(words);
}

/** Tags of departments by what their territory is. */
export const TERRITORY_TAGS = ['zone-A', 'zone-B', 'zone-C', 'overseas', 'alsace-moselle'];

/** Whom a tag names. */
export function freezeTagWords(i18n: I18n, tag: string): string {
  if (tag === 'overseas') return i18n._(msg`outre-mer`);
  if (tag === 'alsace-moselle') return i18n._(msg`Alsace-Moselle`);
  const [kind, value] = [tag.slice(0, 5), tag.slice(5)];
  return kind === 'wave-' ? i18n._(msg`vague ${value}`) : i18n._(msg`zone scolaire ${value}`);
}
