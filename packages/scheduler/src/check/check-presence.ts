// SPDX-License-Identifier: AGPL-3.0-or-later
import { taskExists, type TaskTemplate } from '@essaim/playbook';
import type { NodeId, PlanOrganisation } from '../model/problem.ts';
import type { CheckContext } from './context.ts';

const attributeOf =
  (context: CheckContext, organisation: PlanOrganisation) =>
  (path: { readonly subject: string; readonly attribute: string }) => {
    const tiers: Record<string, string> = {
      nation: 'national',
      region: 'regional',
      department: 'departmental',
    };
    let at: PlanOrganisation | undefined = organisation;
    while (at && path.subject !== 'organisation' && at.tier !== tiers[path.subject])
      at = context.organisation(at.parentKey);
    return at?.attributes[path.attribute];
  };

const idsOf = (task: TaskTemplate, context: CheckContext): NodeId[] => {
  const exists = (organisation: PlanOrganisation | undefined) =>
    organisation !== undefined && taskExists(task.condition, attributeOf(context, organisation));
  const regionsOf = (departments: readonly string[]) => [
    ...new Set(departments.map((key) => context.organisation(key)?.parentKey ?? '')),
  ];
  const departments = context.waves.flatMap(({ placed }) => placed);
  const nation = exists(context.nation) ? [context.nation.key] : [];
  const existing = (keys: readonly string[]) =>
    keys.filter((key) => exists(context.organisation(key)));
  if (task.repeat === 'campaign')
    return departments.length > 0 ? nation.map((key) => `${task.key}@${key}`) : [];
  if (task.repeat === 'wave')
    return context.waves.flatMap(({ number }) =>
      nation.map((key) => `${task.key}@${key}#${number}`),
    );
  if (task.repeat === 'region')
    return existing(regionsOf(departments)).map((key) => `${task.key}@${key}`);
  if (task.repeat === 'region-wave')
    return context.waves.flatMap(({ number, placed }) =>
      existing(regionsOf(placed)).map((key) => `${task.key}@${key}#${number}`),
    );
  if (task.repeat === 'department') return existing(departments).map((key) => `${task.key}@${key}`);
  return [];
};

const checkDepartments = ({ problem, options, plan, report }: CheckContext) => {
  const counted = new Map<string, number>();
  const count = (key: string) => counted.set(key, (counted.get(key) ?? 0) + 1);
  for (const wave of plan.waves)
    for (const key of [...wave.placed, ...wave.notPlaced, ...wave.finished]) count(key);
  const finished = new Set(options.finished);
  const given = new Set(options.waves.kind === 'given' ? options.waves.waves.flat() : []);
  const moved = new Set((options.moves ?? []).map(({ organisation }) => organisation));
  for (const { key, tier } of problem.organisations) {
    if (tier !== 'departmental') continue;
    const asked = options.waves.kind === 'proposed' || given.has(key) || moved.has(key);
    const times = counted.get(key) ?? 0;
    if (times > 1 || (times === 0 && asked && !finished.has(key)))
      report('department-unaccounted', null, { organisation: key });
  }
  const refused = plan.waves.flatMap(({ notPlaced }) => notPlaced);
  const reasons = new Set(plan.notPlaced.map(({ organisation }) => organisation));
  for (const organisation of refused)
    if (!reasons.has(organisation)) report('department-unaccounted', null, { organisation });
};

/** Every template is there once at every organisation and wave, and nothing else. */
export const checkPresence = (context: CheckContext): void => {
  const { problem, plan, waves, report } = context;
  checkDepartments(context);
  const expected = new Set([
    ...problem.playbook.tasks.flatMap((task) => idsOf(task, context)),
    ...problem.playbook.gates.flatMap(({ key }) =>
      waves.flatMap(({ placed }) => placed.map((department) => `${key}@${department}`)),
    ),
    ...(plan.limits.waveGates
      ? problem.playbook.waveGates.flatMap(({ key }) =>
          waves.slice(0, -1).map(({ number }) => `${key}#${number}`),
        )
      : []),
  ]);
  const seen = new Set<string>();
  for (const { id } of plan.nodes) {
    if (seen.has(id)) report('node-twice', id, { node: id });
    if (!expected.has(id)) report('node-unexpected', id, { node: id });
    seen.add(id);
  }
  for (const id of expected) if (!seen.has(id)) report('node-missing', id, { node: id });
};
