// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { WaveRow } from '../../db/wave/wave-row.ts';
import { type RoleLevel, coordinationOf } from '../../domain/people/role-level.ts';
import type { WaveStopWords } from '../../domain/wave/moving.ts';
import { waveCauseSentence } from '../../domain/wave/wave-cause-sentence.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Names } from '../directory/names.ts';
import { peopleOf } from '../present/present-role.ts';

export type WaveStop = PlanningApi['components']['schemas']['WaveStop'];

/** Who lets a wave go on: the coordination of the nation. */
export const waveLevels = (directory: DirectorySnapshot): RoleLevel[] => {
  const nation = directory.nation();
  return nation ? [coordinationOf(nation.id)] : [];
};

const reasonOf = ({ control_act: act }: WaveRow, language: Caller['language']): string =>
  act?.cause ? waveCauseSentence(act.cause, language) : (act?.message ?? '');

/** A wave that is paused or stopped, in an answer; null for one that is open. */
export const presentWaveStop = (
  row: WaveRow | null,
  directory: DirectorySnapshot,
  names: Names,
  language: Caller['language'],
): WaveStop | null =>
  row === null || row.control === 'open'
    ? null
    : {
        wave: row.number,
        state: row.control,
        since: row.control_act?.at ?? '',
        by: names.person(row.control_act?.by),
        reason: reasonOf(row, language),
        whoCanAct: peopleOf(directory, names, waveLevels(directory)),
      };

/** The same, for the sentence of a refusal. */
export const waveStopWords = (
  row: WaveRow | null,
  directory: DirectorySnapshot,
  language: Caller['language'],
): WaveStopWords | null => {
  if (row === null || row.control === 'open') return null;
  const nation = directory.nation();
  const people = nation ? directory.holders(nation.id, 'coordination') : [];
  const named = people.flatMap(({ personId }) => {
    const person = directory.person(personId);
    return person ? [`${person.givenName} ${person.familyName}`] : [];
  });
  return {
    state: row.control,
    wave: row.number,
    since: (row.control_act?.at ?? '').slice(0, 10),
    reason: reasonOf(row, language),
    who: named.join(', ') || (nation?.key ?? ''),
  };
};
