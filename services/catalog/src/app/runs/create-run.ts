// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Tier, Uuid } from '@essaim/kernel';
import { newId } from '@essaim/kernel';
import { inDependencyOrder } from '../../domain/offer/in-dependency-order.ts';
import { ALONE_UP_TO, type ActivationRun, MOST_LINES } from '../../domain/run/run.ts';
import type { Cause } from '../cause.ts';
import type { NewLine, UnitOfWork } from '../ports.ts';
import { runLine } from './run-journal.ts';

/** What somebody wants to activate, and for whom. */
export interface RunOrder {
  readonly kind: ActivationRun['kind'];
  readonly name: string;
  readonly organisationId: Uuid;
  readonly tiers: readonly Tier[];
  /** Picked one by one; null for all of those tiers. */
  readonly organisationIds: readonly Uuid[] | null;
  readonly offerIds: readonly Uuid[];
  readonly message: string | null;
}

type Actor = Cause & { readonly actor: NonNullable<Cause['actor']> };

/**
 * The lines of an order, an offer after those that it relies on.
 * @throws DomainError `offer-not-found`, `organisation-unknown`, `run-outside`, `run-empty`,
 *   `run-too-large`
 */
export const planLines = async (
  unit: UnitOfWork,
  { organisationId, organisationIds, tiers, offerIds }: Omit<RunOrder, 'name' | 'message'>,
): Promise<NewLine[]> => {
  const all = new Map((await unit.offers.all()).map((offer) => [offer.id, offer]));
  const offers = [...new Set(offerIds)].map((id) => all.get(id));
  const known = offers.flatMap((offer) => offer ?? []);
  if (known.length < offers.length) throw problem('offer-not-found');
  const chosen = organisationIds
    ? await picked(unit, organisationId, organisationIds)
    : await unit.runs.below(organisationId, tiers);
  const lines = inDependencyOrder(known).flatMap(({ id: offerId }) =>
    chosen.map((id): NewLine => ({ organisationId: id, offerId })),
  );
  if (lines.length > MOST_LINES) throw problem('run-too-large', { most: MOST_LINES });
  return lines;
};

const picked = async (
  unit: UnitOfWork,
  root: Uuid,
  ids: readonly Uuid[],
): Promise<readonly Uuid[]> => {
  const found = await unit.directory.organisations(ids);
  for (const id of ids) {
    const organisation = found.get(id);
    if (!organisation) throw problem('organisation-unknown');
    const isInside = id === root || organisation.ancestors.includes(root);
    if (!isInside) throw problem('run-outside', { organisation: organisation.name });
  }
  return [...new Set(ids)];
};

/**
 * Records a run with its lines. One of many lines waits for a second person, and so does a rule.
 * @param isAlone nobody else in the network could approve it
 */
export const createRun = async (
  unit: UnitOfWork,
  order: RunOrder,
  cause: Actor,
  isAlone: boolean,
): Promise<ActivationRun> => {
  const lines = await planLines(unit, order);
  if (lines.length === 0 && order.kind === 'once') throw problem('run-empty');
  const needsSecond = order.kind === 'rule' || lines.length > ALONE_UP_TO;
  const { personId, mandateId } = cause.actor;
  const { organisationIds: _picked, ...kept } = order;
  const run: ActivationRun = {
    ...kept,
    id: newId(),
    version: 1,
    offerIds: [...new Set(lines.map(({ offerId }) => offerId)), ...order.offerIds].filter(
      (id, index, all) => all.indexOf(id) === index,
    ),
    state: needsSecond && !isAlone ? 'awaiting-approval' : 'running',
    createdBy: personId,
    mandateId,
    createdAt: cause.at.toString(),
    approval: null,
    closed: null,
  };
  await unit.runs.put(run);
  if (run.kind === 'once') await unit.runs.addLines(run.id, lines);
  await unit.journal(
    runLine(run, cause, { lines: lines.length, ...(needsSecond && isAlone && { doAlone: true }) }),
  );
  return run;
};
