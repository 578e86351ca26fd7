// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { FreezeWords } from '../../domain/freeze/unfrozen.ts';
import type { WaveStopWords } from '../../domain/wave/moving.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Names } from '../directory/names.ts';
import { type FreezeRef, freezeWords, presentFreezeRef } from '../freeze/present-freeze-ref.ts';
import { type WaveStop, presentWaveStop, waveStopWords } from '../wave/wave-stop.ts';
import type { Brake } from './brakes.ts';

/** Nothing that brakes. */
export const NO_BRAKE = { freeze: null, stop: null } satisfies Brake;

export const isBraked = ({ freeze, stop }: Brake): boolean => freeze !== null || stop !== null;

/** What brakes the next step, in an answer. */
export const presentBrake = (
  { freeze, stop }: Brake,
  directory: DirectorySnapshot,
  names: Names,
  language: Caller['language'],
): { readonly freeze: FreezeRef | null; readonly paused: WaveStop | null } => ({
  freeze: presentFreezeRef(freeze, directory, names),
  paused: presentWaveStop(stop, directory, names, language),
});

/** The same, for the decision and the sentence of its refusal. */
export const brakeFacts = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  { freeze, stop }: Brake,
  language: Caller['language'],
): Promise<{ readonly freeze: FreezeWords | null; readonly stop: WaveStopWords | null }> => ({
  freeze: await freezeWords(db, directory, freeze),
  stop: waveStopWords(stop, directory, language),
});
