// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Organisation } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { PlanFreeze } from '@essaim/scheduler';
import type { FreezePeriod, FrozenAct } from '../../domain/freeze/freeze.ts';
import { tagsOf } from '../../domain/freeze/freeze-tags.ts';
import { actsOfGate, actsOfTask } from '../../domain/freeze/frozen-acts.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';

/** A freeze as far as dates have to keep out of it. */
export interface KnownFreeze {
  readonly organisationId: Uuid;
  readonly tag: string | null;
  readonly forbids: readonly FrozenAct[];
  readonly reason: string;
  readonly periods: readonly FreezePeriod[];
  /** Who passes up to a day; null for everybody. */
  readonly exceptions: readonly { readonly organisationId: Uuid | null; readonly until: string }[];
}

const PLANNED = ['national', 'regional', 'departmental'] as const;

/** The day up to which an organisation passes a freeze; empty when it does not. */
const passesUntil = ({ exceptions }: KnownFreeze, { id, ancestors }: Organisation): string =>
  exceptions
    .filter(({ organisationId: by }) => by === null || by === id || ancestors.includes(by))
    .reduce((latest, { until }) => (until > latest ? until : latest), '');

const after = (periods: readonly FreezePeriod[], until: string): PlanFreeze['periods'] => {
  const next = until === '' ? '' : Temporal.PlainDate.from(until).add({ days: 1 }).toString();
  return periods
    .map(({ firstDay, lastDay }) => ({ from: firstDay > next ? firstDay : next, to: lastDay }))
    .filter(({ from, to }) => from <= to);
};

const waveOf = (tag: string | null): number | null => {
  const [, number] = /^wave-(\d+)$/.exec(tag ?? '') ?? [];
  return number === undefined ? null : Number(number);
};

const placesOf = (
  { organisationId, tag }: KnownFreeze,
  directory: DirectorySnapshot,
): Organisation[] =>
  PLANNED.flatMap((tier) => directory.ofTier(tier)).filter(
    ({ id, ancestors, territory }) =>
      (id === organisationId || ancestors.includes(organisationId)) &&
      (tag === null || waveOf(tag) !== null || tagsOf(null, territory).includes(tag)),
  );

/** What freezes keep from starting and from opening, where and when, for the engine. */
export const planFreezes = (
  known: readonly KnownFreeze[],
  { playbook }: Pick<PlaybookIndex, 'playbook'>,
  directory: DirectorySnapshot,
): PlanFreeze[] =>
  known.flatMap((freeze): PlanFreeze[] => {
    const forbidden = (acts: readonly FrozenAct[]) =>
      acts.some((act) => freeze.forbids.includes(act));
    const starts = playbook.tasks.filter((task) => forbidden(actsOfTask(task)));
    const gates = playbook.gates.filter(({ key }) => forbidden(actsOfGate(playbook, key)));
    const wave = waveOf(freeze.tag);
    const opensWaves = forbidden(['open']) && (freeze.tag === null || wave !== null);
    const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);
    const groups = Map.groupBy(placesOf(freeze, directory), (row) => passesUntil(freeze, row));
    return [...groups].flatMap(([until, rows]) => {
      const common = { name: freeze.reason, periods: after(freeze.periods, until) };
      const nation = rows.filter(({ tier }) => tier === 'national');
      return [
        { ...common, organisations: keys(rows), wave, starts: keys(starts), ends: keys(gates) },
        ...(opensWaves && nation.length > 0
          ? [
              {
                ...common,
                organisations: keys(nation),
                // To open a wave gate opens the wave behind it.
                wave: wave === null ? null : wave - 1,
                starts: [],
                ends: keys(playbook.waveGates),
              },
            ]
          : []),
      ].filter((one) => one.periods.length > 0 && one.starts.length + one.ends.length > 0);
    });
  });
