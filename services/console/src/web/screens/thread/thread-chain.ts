// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Catalog, Identity, Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';

export type LinkState = 'done' | 'moving' | 'blocked' | 'todo' | 'absent';
export type LinkKind = 'wave' | 'organisation' | 'task' | 'activation' | 'client' | 'first-sign-in';

/** One link of the thread, whoever answers for it. `absent`: its service does not answer. */
export type ChainLink = {
  kind: LinkKind;
  state: LinkState;
  since: string | null;
  /** As of when this is known. */
  at: string | null;
} & (
  | { source: 'planning'; link: Planning['ThreadLink'] }
  | { source: 'catalog'; link: Catalog['ThreadLink'] }
  | { source: 'identity'; link: Identity['ThreadLink'] }
  | { source: 'none'; link: null }
);

export type ThreadSources = {
  /** Undefined while a service does not answer. */
  planning: readonly Planning['ThreadLink'][] | undefined;
  catalog: readonly Catalog['ThreadLink'][] | undefined;
  identity: readonly Identity['ThreadLink'][] | undefined;
};

const PLANNING_STATES = {
  done: 'done',
  'in-progress': 'moving',
  blocked: 'blocked',
  waiting: 'todo',
} as const;
const CATALOG_STATES = {
  done: 'done',
  'in-progress': 'moving',
  blocked: 'blocked',
  todo: 'todo',
} as const;

/** The tools of an organisation's thread, each once. */
export function threadTools(catalog: ThreadSources['catalog']): { key: string; name: string }[] {
  const known = new Map((catalog ?? []).map(({ toolKey, name }) => [toolKey, name]));
  return [...known].map(([key, name]) => ({ key, name }));
}

/** The activation to follow: the one of the chosen tool, else the one that needs somebody most. */
function chosenActivation(catalog: ThreadSources['catalog'], toolKey: string | undefined) {
  const all = catalog ?? [];
  const own = toolKey === undefined ? all : all.filter((link) => link.toolKey === toolKey);
  const order = ['blocked', 'in-progress', 'done', 'todo'];
  return [...own].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0];
}

/**
 * The six links of a thread: wave, organisation, task, activation, client, first sign-in.
 * A link that nothing has begun is `todo`; one whose service is silent is `absent`.
 */
export function threadChain(sources: ThreadSources, toolKey: string | undefined): ChainLink[] {
  const activation = chosenActivation(sources.catalog, toolKey);
  const tasks = (sources.planning ?? []).filter(({ kind }) => kind === 'task');
  const task =
    tasks.find(({ id }) => id === activation?.taskId) ??
    tasks.find(({ activationId }) => isGiven(activationId) && activationId === activation?.id) ??
    tasks.find(({ state }) => state === 'blocked') ??
    tasks.find(({ state }) => state !== 'done') ??
    tasks[0];
  const first = (kind: string) => (sources.planning ?? []).find((link) => link.kind === kind);
  const client = (sources.identity ?? []).find(
    (link) => link.kind === 'client' && link.instanceId === activation?.instanceId,
  );
  const access = (sources.identity ?? []).find(
    (link) => link.kind === 'access' && link.activationId === activation?.id,
  );
  const signIn = (sources.identity ?? []).find(
    (link) => link.kind === 'first-sign-in' && link.instanceId === activation?.instanceId,
  );
  return [
    ofPlanning('wave', first('wave'), sources.planning),
    ofPlanning('organisation', first('organisation'), sources.planning),
    ofPlanning('task', task, sources.planning),
    ofCatalog(activation, sources.catalog),
    ofIdentity(
      'client',
      access !== undefined && access.state !== 'done' && client?.state === 'done' ? access : client,
      sources.identity,
    ),
    ofIdentity('first-sign-in', signIn, sources.identity),
  ];
}

function nothing(kind: LinkKind, source: unknown): ChainLink {
  const state = source === undefined ? 'absent' : 'todo';
  return { kind, source: 'none', link: null, state, since: null, at: null };
}

function ofPlanning(
  kind: LinkKind,
  link: Planning['ThreadLink'] | undefined,
  source: unknown,
): ChainLink {
  if (link === undefined) return nothing(kind, source);
  return {
    kind,
    source: 'planning',
    link,
    state: PLANNING_STATES[link.state],
    since: link.since,
    at: link.at,
  };
}

function ofCatalog(link: Catalog['ThreadLink'] | undefined, source: unknown): ChainLink {
  if (link === undefined) return nothing('activation', source);
  const { state, since, asOf } = link;
  return {
    kind: 'activation',
    source: 'catalog',
    link,
    state: CATALOG_STATES[state],
    since,
    at: asOf,
  };
}

function ofIdentity(
  kind: LinkKind,
  link: Identity['ThreadLink'] | undefined,
  source: unknown,
): ChainLink {
  if (link === undefined) return nothing(kind, source);
  return {
    kind,
    source: 'identity',
    link,
    state: PLANNING_STATES[link.state],
    since: link.since,
    at: link.at,
  };
}

/** A wave goes on while others of it move, and so does its organisation: neither holds an activation back. */
const FRAMES = new Set<LinkKind>(['wave', 'organisation']);

/**
 * The link where the thread is cut: the last that is blocked, for one before it may only wait for it;
 * else the first that is not done, but for a wave or an organisation in progress; -1 when none is.
 */
export function cutAt(chain: readonly ChainLink[]): number {
  const blocked = chain.findLastIndex(({ state }) => state === 'blocked');
  if (blocked !== -1) return blocked;
  return chain.findIndex(
    ({ kind, state }) => state !== 'done' && !(state === 'moving' && FRAMES.has(kind)),
  );
}
