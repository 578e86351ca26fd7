// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type Move, REPLAN_WEIGHTS } from '@essaim/scheduler';
import { findOutlook } from '../../db/outlook/outlook-rows.ts';
import { readReplan } from '../../db/replan/replan-rows.ts';
import type { ReplanContent } from '../../db/replan-tables.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { likelyLive } from '../forecast/likely-live.ts';
import { loadNames } from '../directory/names.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import type { PlanNames } from '../present/present-binding.ts';
import { planNames } from '../present/plan-names.ts';
import { campaignReality } from './campaign-reality.ts';

type Replan = PlanningApi['components']['schemas']['Replan'];

/** What most moves go back to; the rest of it concerns few. What somebody asked for is always told. */
const MOST_CAUSES = 10;
const ASKED: ReadonlySet<string> = new Set(['asked', 'pin']);

const causesOf = (moves: readonly Move[], names: PlanNames): Replan['causes'] =>
  [...Map.groupBy(moves, ({ cause }) => `${cause.code} ${cause.node}`).values()]
    .toSorted((a, b) => b.length - a.length)
    .filter(([first], at) => at < MOST_CAUSES || ASKED.has(first?.cause.code ?? ''))
    .flatMap((same) => {
      const cause = same[0]?.cause;
      const node = cause && names.node(cause.node);
      return node ? [{ code: cause.code, node, moves: same.length }] : [];
    });

const touchedOf = ({ touched }: ReplanContent, names: PlanNames): Replan['touched'] =>
  touched.flatMap(({ organisation, moves, opening }) => {
    const found = names.organisation(organisation);
    if (!found) return [];
    const [liveBefore, liveAfter] = [opening?.from ?? null, opening?.to ?? null];
    const days = opening
      ? Temporal.PlainDate.from(opening.from).until(opening.to, { largestUnit: 'day' }).days
      : null;
    return [{ organisation: found, moves, liveBefore, liveAfter, days }];
  });

/** Those who join by a repair, as it was asked for. */
export const joinersOf = ({ joined = [] }: Pick<ReplanContent, 'joined'>) =>
  joined.map(({ organisation, wave }) => ({ organisation, wave }));

/**
 * A repair as it is answered; whether it is stale is worked out anew while it waits.
 * @throws DomainError `not-found`
 */
export const presentReplan = async (
  { db }: Pick<AppContext, 'db'>,
  id: Uuid,
  caller: Caller,
): Promise<Replan> => {
  const [row, directory] = await Promise.all([readReplan(db, id), loadDirectory(db, caller.today)]);
  const { today } = caller;
  const [playbook, people, reality, likelyBefore, outlook] = await Promise.all([
    loadPlaybook(db, row.playbook_id),
    loadNames(db, directory, { people: [row.made_by] }),
    row.state === 'proposed'
      ? campaignReality(db, row.campaign_id, {
          directory,
          today,
          joiners: joinersOf(row.content),
        })
      : null,
    likelyLive(db, row.baseline_id),
    findOutlook(db, row.campaign_id, row.reality_hash),
  ]);
  const names = planNames(directory, playbook);
  const { moves, touched, lastLive, eightyPercentLive } = row.content;
  return {
    id: row.id,
    campaign: { id: row.campaign_id, name: row.campaign_name },
    state: row.state,
    madeAt: row.made_at,
    madeBy: people.person(row.made_by),
    today: row.today,
    stale: reality !== null && reality.hash !== row.reality_hash,
    figures: {
      movedTasks: moves.length,
      movedOrganisations: touched.length,
      lastLiveBefore: lastLive.before,
      lastLiveAfter: lastLive.after,
      likelyLiveBefore: likelyBefore,
      likelyLiveAfter: outlook?.content?.forecast.lastOpening ?? null,
      eightyPercentLiveBefore: eightyPercentLive.before,
      eightyPercentLiveAfter: eightyPercentLive.after,
    },
    weights: { ...REPLAN_WEIGHTS },
    causes: causesOf(moves, names),
    touched: touchedOf(row.content, names),
    joined: (row.content.joined ?? []).flatMap(({ organisation, wave, live }) => {
      const found = names.organisation(organisation);
      return found ? [{ organisation: found, wave, live }] : [];
    }),
  };
};
