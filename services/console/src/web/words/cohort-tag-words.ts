// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n } from '@lingui/core';
import { freezeTagWords } from './freeze-words.ts';
import { schoolZones } from './school-zones.ts';

const ZONE = 'zone-';

/** A tag by which departments are chosen, at a box to tick: "zone A", "Corse", "outre-mer". */
export function cohortTagWords(i18n: I18n, tag: string): string {
  return tag.startsWith(ZONE)
    ? schoolZones(i18n, [tag.slice(ZONE.length)])
    : freezeTagWords(i18n, tag);
}

/** Tags in the order in which they are offered: kinds of territory, lettered zones, zones of one territory. */
export function cohortTags(tags: readonly string[]): string[] {
  const rank = (tag: string) => (tag.startsWith(ZONE) ? tag.length : 0);
  return [...new Set(tags)].toSorted(
    (a, b) => Math.min(rank(a), 7) - Math.min(rank(b), 7) || a.localeCompare(b, 'fr'),
  );
}
