// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the directory knows of a place, as far as tags follow from it. */
export interface TaggedTerritory {
  readonly schoolZone: string | null;
  readonly overseas: boolean;
  readonly alsaceMoselle: boolean;
}

/** Tags of what belongs to a wave and a territory; they follow from facts, nobody sets them by hand. */
export const tagsOf = (wave: number | null, territory: TaggedTerritory | null): string[] => [
  ...(wave === null ? [] : [`wave-${wave}`]),
  ...(territory?.schoolZone ? [`zone-${territory.schoolZone}`] : []),
  ...(territory?.overseas === true ? ['overseas'] : []),
  ...(territory?.alsaceMoselle === true ? ['alsace-moselle'] : []),
];
