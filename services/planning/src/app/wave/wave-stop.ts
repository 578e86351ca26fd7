// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { WaveRow } from '../../db/wave/wave-row.ts';
import type { NamedRole } from '../../domain/people/role-place.ts';
import { stopperLevels } from '../../domain/people/workers.ts';
import { type RoleLevel, coordinationOf, holdersOf } from '../../domain/people/role-level.ts';
import type { WaveStopWords } from '../../domain/wave/moving.ts';
import { waveCauseSentence } from '../../domain/wave/wave-cause-sentence.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Names } from '../directory/names.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import { peopleOf } from '../present/present-role.ts';

export type WaveStop = PlanningApi['components']['schemas']['WaveStop'];

/** Who judges waves by other conditions and rolls them back: the coordination of the nation. */
export const waveLevels = (directory: DirectorySnapshot): RoleLevel[] => {
  const nation = directory.nation();
  return nation ? [coordinationOf(nation.id)] : [];
};

/** The roles that the wave gates of a campaign name to stop its waves, each once. */
export const stoppingRoles = ({ playbook }: Pick<CampaignCore, 'playbook'>): NamedRole[] => [
  ...new Map(playbook.playbook.waveGates.map(({ stops }) => [stops.written, stops])).values(),
];

/** Who pauses, stops and resumes the waves of a campaign. */
export const stopLevels = (
  directory: DirectorySnapshot,
  campaign: Pick<CampaignCore, 'playbook'>,
): RoleLevel[] => {
  const nation = directory.nation();
  return nation ? stopperLevels(directory, nation.id, stoppingRoles(campaign)) : [];
};

/** A wave that is paused or stopped, with those who can let it go on. */
export interface StoppedWave {
  readonly row: WaveRow;
  readonly levels: readonly RoleLevel[];
}

const reasonOf = ({ control_act: act }: WaveRow, language: Caller['language']): string =>
  act?.cause ? waveCauseSentence(act.cause, language) : (act?.message ?? '');

/** A wave that is paused or stopped, in an answer; null for one that is open. */
export const presentWaveStop = (
  stop: StoppedWave | null,
  directory: DirectorySnapshot,
  names: Names,
  language: Caller['language'],
): WaveStop | null => {
  if (stop === null || stop.row.control === 'open') return null;
  const { row, levels } = stop;
  return {
    wave: row.number,
    state: stop.row.control,
    since: row.control_act?.at ?? '',
    by: names.person(row.control_act?.by),
    reason: reasonOf(row, language),
    whoCanAct: peopleOf(directory, names, levels),
  };
};

/** The same, for the sentence of a refusal. */
export const waveStopWords = (
  stop: StoppedWave | null,
  directory: DirectorySnapshot,
  language: Caller['language'],
): WaveStopWords | null => {
  if (stop === null || stop.row.control === 'open') return null;
  const { row, levels } = stop;
  const people = levels.flatMap((level) => holdersOf(directory, level));
  const named = [...new Set(people.map(({ personId }) => personId))].flatMap((personId) => {
    const person = directory.person(personId);
    return person ? [`${person.givenName} ${person.familyName}`] : [];
  });
  return {
    state: stop.row.control,
    wave: row.number,
    since: (row.control_act?.at ?? '').slice(0, 10),
    reason: reasonOf(row, language),
    who: named.join(', ') || (directory.nation()?.key ?? ''),
  };
};
