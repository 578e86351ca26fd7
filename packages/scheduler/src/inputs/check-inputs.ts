// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay } from '@essaim/calendar';
import type { InputFault } from '../model/outcome.ts';
import { poolId } from '../model/pool-id.ts';
import type { PlanOptions, PlanOrganisation, PlanProblem } from '../model/problem.ts';
import type { InputFaultCode } from './input-faults.ts';

type Report = (code: InputFaultCode, params: InputFault['params']) => void;

const isDate = (text: string) => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(toDay(text));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const PARENT_TIER: Readonly<Record<PlanOrganisation['tier'], PlanOrganisation['tier'] | null>> = {
  national: null,
  regional: 'national',
  departmental: 'regional',
};

const checkOrganisations = ({ organisations }: PlanProblem, report: Report) => {
  const tiers = new Map<string, PlanOrganisation['tier']>();
  for (const { key, tier } of organisations) {
    if (tiers.has(key)) report('organisation-twice', { organisation: key });
    tiers.set(key, tier);
  }
  const count = organisations.filter(({ tier }) => tier === 'national').length;
  if (count !== 1) report('nation-count', { count });
  for (const { key, tier, parentKey } of organisations) {
    const wanted = PARENT_TIER[tier];
    if (wanted !== null && tiers.get(parentKey ?? '') !== wanted)
      report('parent-unknown', { organisation: key, parent: parentKey ?? '?' });
  }
};

const checkWaves = (problem: PlanProblem, options: PlanOptions, report: Report) => {
  const departments = new Set(
    problem.organisations.filter(({ tier }) => tier === 'departmental').map(({ key }) => key),
  );
  const known = (organisation: string, where: string) => {
    if (!departments.has(organisation)) report('department-unknown', { organisation, where });
  };
  const { waves, moves = [], finished = [] } = options;
  const given = waves.kind === 'given' ? waves.waves : (waves.first ?? []);
  const seen = new Set<string>();
  for (const organisation of given.flat()) {
    known(organisation, 'waves');
    if (seen.has(organisation)) report('department-in-two-waves', { organisation });
    seen.add(organisation);
  }
  for (const organisation of finished) known(organisation, 'finished');
  const sizeValid = waves.kind === 'given' || (Number.isInteger(waves.size) && waves.size >= 1);
  if (!sizeValid && waves.kind === 'proposed')
    report('wave-size-invalid', { size: String(waves.size) });
  const toPlan = [...departments].filter((key) => !finished.includes(key));
  const planned = waves.kind === 'given' ? toPlan.filter((key) => seen.has(key)) : toPlan;
  const moved = moves.some(({ organisation }) => toPlan.includes(organisation));
  if (planned.length === 0 && !moved) report('cohort-empty', {});
  if (!sizeValid) return;
  const proposed =
    waves.kind === 'given'
      ? 0
      : Math.ceil(planned.filter((key) => !seen.has(key)).length / waves.size);
  const most = given.length + proposed + 1;
  for (const { organisation, wave } of moves) {
    known(organisation, 'moves');
    if (!Number.isInteger(wave) || wave < 1 || wave > most)
      report('wave-unknown', { wave: String(wave), organisation, most });
  }
};

/** Days of a week, or files of a session: more than any nation has, and less than an array of the kernel holds. */
const MOST_OF_A_WEEK = 1_000_000;
/** Calendars are made from the first fact on: days of other centuries would be computed for nothing. */
const SPAN = { first: '1900-01-01', last: '2199-12-31' };

const checkDates = (problem: PlanProblem, options: PlanOptions, report: Report) => {
  const date = (value: string, where: string) => {
    if (!isDate(value)) report('date-invalid', { value, where });
    return isDate(value);
  };
  const near = (value: string, where: string) => {
    const valid = date(value, where);
    if (valid && (value < SPAN.first || value > SPAN.last))
      report('date-far', { value, where, ...SPAN });
    return valid;
  };
  near(problem.start, 'start');
  for (const { name, periods } of problem.freezes ?? [])
    for (const { from, to } of periods) {
      near(from, name);
      near(to, name);
    }
  for (const { node, start } of options.pins ?? []) near(start, node);
  for (const [node, pins] of Map.groupBy(options.pins ?? [], (pin) => pin.node)) {
    const dates = [...new Set(pins.map(({ start }) => start))].sort();
    if (dates.length > 1) report('pins-contradictory', { node, dates: dates.join(', ') });
  }
  for (const [node, { start, end }] of Object.entries(options.actuals ?? {})) {
    const valid = [near(start, node), near(end, node)].every(Boolean);
    if (valid && end < start) report('dates-reversed', { node });
  }
  for (const { pool, week } of options.taken?.weeks ?? []) date(week, pool);
  for (const session of options.taken?.sessions ?? []) date(session.date, session.pool);
  for (const { organisationKey, resource, validFrom, validTo, capacity, per } of problem.pools) {
    const pool = poolId(organisationKey, resource);
    date(validFrom, pool);
    if (validTo !== null) date(validTo, pool);
    const most = per === 'week' || per === 'session' ? MOST_OF_A_WEEK : Number.MAX_SAFE_INTEGER;
    if (!(capacity >= 0 && capacity <= most))
      report('capacity-invalid', { value: String(capacity), pool, most });
  }
};

/** Everything that is wrong with the inputs of a plan, before anything is computed. */
export const checkInputs = (problem: PlanProblem, options: PlanOptions): InputFault[] => {
  const faults: InputFault[] = [];
  const report: Report = (code, params) => faults.push({ code, params });
  checkOrganisations(problem, report);
  checkWaves(problem, options, report);
  checkDates(problem, options, report);
  return faults;
};
