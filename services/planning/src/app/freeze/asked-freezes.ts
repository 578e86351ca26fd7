// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { freezePeriods } from '../../domain/freeze/freeze-periods.ts';
import type { FreezePeriod } from '../../domain/freeze/freeze.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { KnownFreeze } from './plan-freezes.ts';

type NewFreeze = PlanningApi['components']['schemas']['NewFreeze'];

const TIERS = new Set(['national', 'regional']);

/** The periods of a freeze that somebody asks for, and its last day. */
export const askedPeriods = ({
  firstDay,
  lastDay,
  ...rest
}: Pick<NewFreeze, 'firstDay' | 'lastDay' | 'rrule' | 'endsOn'>): {
  readonly periods: readonly FreezePeriod[];
  readonly endsOn: string;
} => {
  const rrule = rest.rrule ?? null;
  const endsOn = rest.endsOn ?? null;
  return {
    periods: freezePeriods({ firstDay, lastDay, rrule, endsOn }),
    endsOn: rrule === null ? lastDay : (endsOn ?? lastDay),
  };
};

/**
 * Goes on only with a place that can be frozen.
 * @throws DomainError `freeze-place`
 */
export const freezablePlace = (directory: DirectorySnapshot, organisationId: Uuid): void => {
  if (!TIERS.has(directory.organisation(organisationId)?.tier ?? '')) throw problem('freeze-place');
};

/**
 * Freezes that a proposal knows beforehand.
 * @throws DomainError `freeze-place` and what their days refuse
 */
export const askedFreezes = (
  asked: readonly NewFreeze[],
  directory: DirectorySnapshot,
): KnownFreeze[] =>
  asked.map((freeze) => {
    const organisationId = freeze.organisationId as Uuid;
    freezablePlace(directory, organisationId);
    const { tag = null, forbids, reason } = freeze;
    const { periods } = askedPeriods(freeze);
    return { organisationId, tag, forbids, reason, periods, exceptions: [] };
  });
