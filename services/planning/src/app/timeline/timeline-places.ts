// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { MAINLAND } from '@essaim/calendar';
import type { Organisation } from '@essaim/directory';
import type { TimelinePlacement } from '../../db/timeline/timeline-rows.ts';
import { territoryOf } from '../calendar/working-days.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { organisationRef } from '../directory/names.ts';
import { calendarKey } from './timeline-calendars.ts';

type Place = PlanningApi['components']['schemas']['Timeline']['places'][number];

/** The nation, the regions of some departments, and these departments, each tier in the order of its codes. */
export const timelinePlaces = (
  directory: DirectorySnapshot,
  placements: readonly TimelinePlacement[],
): Place[] => {
  const place = (
    row: Organisation | undefined,
    standing: Pick<Place, 'state' | 'wave'> = { state: null, wave: null },
  ): Place[] =>
    row
      ? [
          {
            organisation: organisationRef(row),
            ...standing,
            calendar: calendarKey(territoryOf(directory, row) ?? MAINLAND),
          },
        ]
      : [];
  const regions = [...new Set(placements.map(({ region_id: id }) => id))];
  const byCode = (a: Place, b: Place) => a.organisation.key.localeCompare(b.organisation.key);
  const nation = directory.nation();
  return [
    ...(nation ? place(directory.row(nation.id)) : []),
    ...regions.flatMap((id) => place(directory.row(id))).toSorted(byCode),
    ...placements
      .flatMap(({ organisation_id: id, state, wave }) => place(directory.row(id), { state, wave }))
      .toSorted(byCode),
  ];
};
