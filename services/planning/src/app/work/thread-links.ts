// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RoleLevel } from '../../domain/people/role-level.ts';
import { standingOf } from '../../domain/people/visibility.ts';
import { accepterLevel, levelAbove, workerLevels } from '../../domain/people/workers.ts';
import { heldUntil } from '../../domain/placement/hold.ts';
import type { TaskState } from '../../domain/task/task.ts';
import type { AppContext } from '../app-context.ts';
import { blockText } from '../../domain/task/block-text.ts';
import type { Caller } from '../caller.ts';
import { type CampaignCore, loadCampaign } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { type Names, loadNames } from '../directory/names.ts';
import { presentBlocked } from '../present/present-blocked.ts';
import { peopleOf } from '../present/present-role.ts';
import { rolesOf } from '../task/find-task.ts';

type Schemas = PlanningApi['components']['schemas'];
type Link = Schemas['ThreadLink'];

interface ThreadContext {
  readonly app: Pick<AppContext, 'db' | 'clock'>;
  readonly campaign: CampaignCore;
  readonly directory: DirectorySnapshot;
  readonly names: Names;
  readonly caller: Caller;
  readonly organisationId: Uuid;
  readonly at: string;
}

const STATES: Readonly<Record<TaskState, Link['state']>> = {
  todo: 'waiting',
  ready: 'in-progress',
  'in-progress': 'in-progress',
  blocked: 'blocked',
  declared: 'in-progress',
  accepted: 'done',
  skipped: 'done',
};

const actors = (
  { directory, names }: ThreadContext,
  levels: readonly RoleLevel[],
): Link['actors'] =>
  levels.flatMap((level) =>
    level.organisationIds.flatMap((id) =>
      level.roles.flatMap((role) => {
        const people = peopleOf(directory, names, [{ organisationIds: [id], roles: [role] }]);
        return people.length > 0 ? [{ organisation: names.organisation(id), role, people }] : [];
      }),
    ),
  );

const waveLink = async (context: ThreadContext): Promise<Link> => {
  const { app, campaign, caller, organisationId, at } = context;
  const row = await app.db
    .selectFrom('placement')
    .innerJoin('wave', (join) =>
      join
        .onRef('wave.campaign_id', '=', 'placement.campaign_id')
        .onRef('wave.number', '=', 'placement.wave'),
    )
    .select([
      'placement.wave',
      'wave.name',
      'placement.state',
      'placement.since',
      'placement.planned_live',
      'placement.is_finished',
    ])
    .where('placement.organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  const begun = row.state !== 'not-started';
  const word = { fr: 'Vague', en: 'Wave' }[caller.language];
  return {
    kind: 'wave',
    id: `${campaign.id}#${row.wave}`,
    organisationId,
    campaignId: campaign.id,
    activationId: null,
    label: row.name ?? `${word} ${row.wave}`,
    state: row.state === 'live' ? 'done' : begun ? 'in-progress' : 'waiting',
    since: row.since,
    reasonCode: begun ? null : 'wave-not-begun',
    reasonText: null,
    actors: [],
    at,
    params: { wave: row.wave, live: row.planned_live, mapState: row.state },
  };
};

const organisationLink = async (context: ThreadContext): Promise<Link> => {
  const { app, directory, names, caller, organisationId, campaign, at } = context;
  const placement = await app.db
    .selectFrom('placement')
    .select(['hold', 'since'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  const leads = directory.holders(organisationId, 'coordination');
  const until = heldUntil(placement?.hold ?? null, caller.today);
  const isVacant = leads.length === 0;
  const reasonCode = until === null ? (isVacant ? 'vacancy' : null) : 'hold';
  return {
    kind: 'organisation',
    id: organisationId,
    organisationId,
    campaignId: campaign.id,
    activationId: null,
    label: names.organisation(organisationId).shortName,
    state: reasonCode === null ? 'done' : 'blocked',
    since: placement?.hold?.since ?? placement?.since ?? null,
    reasonCode,
    reasonText: until === null ? null : (placement?.hold?.reason ?? null),
    actors: reasonCode === null ? [] : actors(context, levelAbove(directory, organisationId)),
    at,
    params: { coordinators: leads.length, until },
  };
};

/** The task that opens an activation, else the first one that is blocked, else the first not done. */
const threadTask = async ({ app, organisationId }: ThreadContext) => {
  const rows = await app.db
    .selectFrom('task')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('position')
    .execute();
  return (
    rows.find(({ action }) => action === 'activation') ??
    rows.find(({ state }) => state === 'blocked') ??
    rows.find(({ state }) => state !== 'accepted' && state !== 'skipped')
  );
};

const taskLink = async (context: ThreadContext): Promise<Link[]> => {
  const { app, campaign, directory, names, caller, organisationId, at } = context;
  const row = await threadTask(context);
  if (!row) return [];
  const activation = await app.db
    .selectFrom('activation')
    .select('id')
    .where('task_id', '=', row.id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const roles = rolesOf(row, campaign.playbook.task(row.template));
  const levels =
    row.state === 'declared'
      ? accepterLevel(directory, roles, row.declaration?.by ?? null)
      : workerLevels(directory, roles);
  const isOver = row.state === 'accepted' || row.state === 'skipped';
  const blocked =
    row.blocked === null
      ? null
      : presentBlocked(row.blocked, row, campaign.playbook, directory, names, caller.language);
  const named = (blocked?.whoCanAct ?? []).map((person) => ({
    organisation: person.organisation ?? names.organisation(organisationId),
    role: person.role ?? 'member',
    people: [person],
  }));
  return [
    {
      kind: 'task',
      id: row.id,
      organisationId,
      campaignId: campaign.id,
      activationId: activation?.id ?? null,
      label: campaign.playbook.titleOf(row.template)[caller.language],
      state: STATES[row.state],
      since: row.since,
      reasonCode: row.blocked?.reason ?? (row.state === 'todo' ? 'task-not-ready' : null),
      reasonText: row.blocked && blockText(row.blocked, caller.language),
      actors: isOver ? [] : named.length > 0 ? named : actors(context, levels),
      at,
      params: { template: row.template, state: row.state, end: row.planned_end },
    },
  ];
};

/**
 * The links of an organisation's thread that planning is accountable for: wave, organisation, task.
 * @throws DomainError `not-found`, `forbidden`
 */
export const threadLinks = async (
  app: Pick<AppContext, 'db' | 'clock'>,
  organisationId: Uuid,
  caller: Caller,
): Promise<Schemas['ThreadLinks']> => {
  const directory = await loadDirectoryWith(app.db, caller.today, [
    organisationId,
    ...caller.person.mandates.map((hat) => hat.organisationId),
  ]);
  if (!directory.organisation(organisationId)) throw problem('not-found');
  if (standingOf(directory, caller.person, organisationId, caller.today) === null) {
    throw problem('forbidden');
  }
  const names = await loadNames(app.db, directory, { organisations: [organisationId] });
  const organisation = names.organisation(organisationId);
  const placement = await app.db
    .selectFrom('placement')
    .select('campaign_id')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (!placement) return { organisation, campaign: null, items: [] };
  const campaign = await loadCampaign(app.db, placement.campaign_id);
  const at = app.clock.now().toString();
  const context = { app, campaign, directory, names, caller, organisationId, at };
  const [wave, own, tasks] = await Promise.all([
    waveLink(context),
    organisationLink(context),
    taskLink(context),
  ]);
  return {
    organisation,
    campaign: { id: campaign.id, name: campaign.name },
    items: [wave, own, ...tasks],
  };
};
