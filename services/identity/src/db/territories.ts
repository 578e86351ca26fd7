// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Selectable } from 'kysely';
import type { Territory } from '../domain/territory.ts';
import type { Database, Work } from './database.ts';
import type { TerritoryTable } from './schema.ts';

const toTerritory = (row: Selectable<TerritoryTable>): Territory => ({
  code: row.code,
  name: row.name,
  articleType: row.article_type,
  regionCode: row.region_code,
  regionName: row.region_name,
  prefectureCode: row.prefecture_code,
  prefecture: row.prefecture,
  academie: row.academie,
  schoolZone: row.school_zone,
  alsaceMoselle: row.alsace_moselle,
  overseas: row.overseas,
  population: row.population,
  timeZone: row.time_zone,
  abolitionDay: row.abolition_day,
});

/** Every department that was imported, by code. */
export const allTerritories = async (db: Database | Work): Promise<Territory[]> => {
  const rows = await db.selectFrom('territory').selectAll().orderBy('code').execute();
  return rows.map(toTerritory);
};

/** Writes departments, new ones and changed ones alike. */
export const saveTerritories = async (
  trx: Work,
  territories: readonly Territory[],
): Promise<void> => {
  if (territories.length === 0) return;
  await trx
    .insertInto('territory')
    .values(
      territories.map((territory) => ({
        code: territory.code,
        name: territory.name,
        article_type: territory.articleType,
        region_code: territory.regionCode,
        region_name: territory.regionName,
        prefecture_code: territory.prefectureCode,
        prefecture: territory.prefecture,
        academie: territory.academie,
        school_zone: territory.schoolZone,
        alsace_moselle: territory.alsaceMoselle,
        overseas: territory.overseas,
        population: territory.population,
        time_zone: territory.timeZone,
        abolition_day: territory.abolitionDay,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        article_type: eb.ref('excluded.article_type'),
        region_code: eb.ref('excluded.region_code'),
        region_name: eb.ref('excluded.region_name'),
        prefecture_code: eb.ref('excluded.prefecture_code'),
        prefecture: eb.ref('excluded.prefecture'),
        academie: eb.ref('excluded.academie'),
        school_zone: eb.ref('excluded.school_zone'),
        alsace_moselle: eb.ref('excluded.alsace_moselle'),
        overseas: eb.ref('excluded.overseas'),
        population: eb.ref('excluded.population'),
        time_zone: eb.ref('excluded.time_zone'),
        abolition_day: eb.ref('excluded.abolition_day'),
      })),
    )
    .execute();
};
