// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { betweenWindows, freezePeriods } from '../../domain/freeze/freeze-periods.ts';
import type { FreezePeriod } from '../../domain/freeze/freeze.ts';
import { joinWindows } from '../../domain/freeze/join-windows.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { KnownFreeze } from './plan-freezes.ts';

type NewFreeze = PlanningApi['components']['schemas']['NewFreeze'];

const TIERS = new Set(['national', 'regional']);

/**
 * The periods in which a freeze that somebody asks for forbids, and its last day.
 * @param from the first day that counts, for windows
 */
export const askedPeriods = (
  {
    kind = 'deny',
    firstDay,
    lastDay,
    ...rest
  }: Pick<NewFreeze, 'kind' | 'firstDay' | 'lastDay' | 'rrule' | 'endsOn'>,
  from: string,
): {
  readonly periods: readonly FreezePeriod[];
  readonly endsOn: string;
} => {
  const rrule = rest.rrule ?? null;
  const asked = rest.endsOn ?? null;
  const periods = freezePeriods({ firstDay, lastDay, rrule, endsOn: asked });
  const isOnce = rrule === null && (kind === 'deny' || asked === null || asked < lastDay);
  const endsOn = isOnce ? lastDay : (asked ?? lastDay);
  return { periods: kind === 'deny' ? periods : betweenWindows(periods, from, endsOn), endsOn };
};

/**
 * Goes on only with a place that can be frozen.
 * @throws DomainError `freeze-place`
 */
export const freezablePlace = (directory: DirectorySnapshot, organisationId: Uuid): void => {
  if (!TIERS.has(directory.organisation(organisationId)?.tier ?? '')) throw problem('freeze-place');
};

/**
 * Freezes that a proposal knows beforehand, windows of one place joined.
 * @throws DomainError `freeze-place` and what their days refuse
 */
export const askedFreezes = (
  asked: readonly NewFreeze[],
  directory: DirectorySnapshot,
  from: string,
): KnownFreeze[] =>
  joinWindows(
    asked.map((freeze) => {
      const organisationId = freeze.organisationId as Uuid;
      freezablePlace(directory, organisationId);
      const { kind = 'deny', tag = null, forbids, reason } = freeze;
      const { periods, endsOn } = askedPeriods(freeze, from);
      const counts = { firstDay: from, lastDay: endsOn };
      return { kind, organisationId, tag, forbids, reason, counts, periods, exceptions: [] };
    }),
  );
