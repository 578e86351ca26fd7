// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import {
  type JournalEntry,
  type MessageActor,
  type NewEvent,
  appendEvents,
  recordJournal,
  transaction,
} from '@essaim/postgres';
import type { Transaction } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { Moment } from '../../domain/act.ts';
import type { AppContext } from '../app-context.ts';

/** One business transaction: its events and journal lines are written at its end, in their order. */
export interface Unit {
  readonly trx: Transaction<PlanningTables>;
  readonly now: Temporal.Instant;
  /** Civil date, `YYYY-MM-DD`. */
  readonly today: string;
  /** Null when the product acts by itself. */
  readonly actor: MessageActor | null;
  readonly correlationId: string;
  readonly events: NewEvent[];
  readonly journal: JournalEntry[];
}

/** Who causes a unit, and why. */
export interface Cause {
  readonly actor: MessageActor | null;
  readonly correlationId: string;
}

/** The person, instant and day of a unit, for a decision. */
export const momentOf = ({ now, today, actor }: Unit): Moment => ({
  now: now.toString(),
  today,
  by: actor?.personId ?? null,
});

/** What an event of a unit says of its cause. */
export const messageOf = ({
  actor,
  correlationId,
  now,
}: Unit): Pick<NewEvent, 'actor' | 'correlationId' | 'at'> => ({ actor, correlationId, at: now });

/** A unit whose consequence is the product's own doing. */
export const byItself = (unit: Unit): Unit => ({ ...unit, actor: null });

/** Notes a line of the journal; automatic ones have no person. */
export const note = (
  unit: Unit,
  action: string,
  resource: { readonly type: string; readonly id: string; readonly organisationId: Uuid | null },
  summary: Readonly<Record<string, unknown>> = {},
): void => {
  unit.journal.push({
    at: unit.now,
    personId: unit.actor?.personId ?? null,
    mandateId: unit.actor?.mandateId ?? null,
    action,
    resourceType: resource.type,
    resourceId: resource.id,
    organisationId: resource.organisationId,
    summary,
    correlationId: unit.correlationId,
  });
};

/** Runs the work as a unit in a transaction that is open already, such as the inbox's. */
export const unitIn = async <Result>(
  { clock }: Pick<AppContext, 'clock'>,
  trx: Transaction<PlanningTables>,
  { actor, correlationId }: Cause,
  work: (unit: Unit) => Promise<Result>,
): Promise<Result> => {
  const unit: Unit = {
    trx,
    now: clock.now().round({ smallestUnit: 'millisecond', roundingMode: 'trunc' }),
    today: clock.today().toString(),
    actor,
    correlationId,
    events: [],
    journal: [],
  };
  const result = await work(unit);
  await appendEvents(trx, unit.events);
  await recordJournal(trx, ...unit.journal);
  return result;
};

/** Runs the work as a unit in a transaction of its own. */
export const inUnit = <Result>(
  app: AppContext,
  cause: Cause,
  work: (unit: Unit) => Promise<Result>,
): Promise<Result> => transaction(app.db, (trx) => unitIn(app, trx, cause, work));
