// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { openObjections } from '../../db/objection/open-objections.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { actingMandate } from '../../domain/people/may-act.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { peopleOf } from '../present/present-role.ts';
import { answerersOf } from './answerers-of.ts';
import { briefObjections } from './brief-objections.ts';

/**
 * Objections that wait for the caller's answer, the oldest first; none for those who do not answer them.
 * @param campaignId those to its dates alone; those to every campaign and proposal when null
 */
export const objectionDecisions = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid | null,
  directory: DirectorySnapshot,
  { person, today }: Pick<Caller, 'person' | 'today'>,
): Promise<PlanningApi['components']['schemas']['Decision'][]> => {
  const answerers = answerersOf(directory);
  if (actingMandate(person, answerers, today) === null) return [];
  const rows = await openObjections(db, campaignId);
  const { names, objections } = await briefObjections(db, directory, rows);
  return objections.map(({ row, title, brief }) => ({
    kind: 'objection',
    step: 'answer',
    id: row.id,
    revision: row.version,
    template: brief.node.template,
    title,
    organisation: brief.node.organisation,
    campaign: brief.campaign,
    wave: brief.node.wave,
    since: row.raised_at,
    planned: null,
    mine: true,
    whoCanAct: peopleOf(directory, names, answerers),
    met: null,
    total: null,
    request: null,
    waveGate: null,
    objection: brief,
  }));
};
