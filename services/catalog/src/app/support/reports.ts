// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import { deskChain } from '../../domain/support/desk-chain.ts';
import {
  type Desk,
  type Report,
  answered,
  climbsAfter,
  closed,
  movedTo,
  nextDesk,
  replied,
} from '../../domain/support/report.ts';
import { type Cause, type PersonCause, journalEntry } from '../cause.ts';
import type { UnitOfWork } from '../ports.ts';

export interface NewReport {
  readonly instanceId: Uuid;
  readonly organisationId: Uuid;
  readonly title: string;
  readonly message: string;
}

/** How many of a person's reports may wait at once. */
const MOST_OPEN = 20;

/**
 * Takes a problem that somebody has with a tool to the first desk.
 * @param date the civil date of today
 * @throws DomainError `instance-not-found`, `reports-too-many`
 */
export const reportProblem = async (
  unit: UnitOfWork,
  input: NewReport,
  date: string,
  cause: PersonCause,
): Promise<Report> => {
  const instance = await unit.instances.lock(input.instanceId);
  if (!instance) throw problem('instance-not-found');
  const { personId } = cause.actor;
  if ((await unit.support.openBy(personId)) >= MOST_OPEN) throw problem('reports-too-many');
  const subject = { ...input, hosterOrganisationId: instance.hosterOrganisationId };
  const chain = await chainOf(unit, subject, date);
  const [desk] = chain;
  if (!desk) throw new RangeError('the chain of desks is empty');
  const at = cause.at.toString();
  const report: Report = {
    id: newId(),
    version: 1,
    ...subject,
    reportedBy: personId,
    reportedAt: at,
    state: 'open',
    desk,
    since: at,
    climbsAt: chain.length > 1 ? climbsAfter(cause.at) : null,
    entries: [],
  };
  return saved(unit, report, cause);
};

export type ReportMove =
  | { readonly kind: 'answer' | 'reply'; readonly message: string }
  | { readonly kind: 'close'; readonly message: string | null }
  | { readonly kind: 'pass'; readonly to: 'above' | 'hoster'; readonly message: string };

/**
 * Answers, replies to, passes on or closes a report.
 * @throws DomainError `report-not-found`, `version-conflict`, `report-closed`, `report-at-the-top`
 */
export const moveReport = async (
  unit: UnitOfWork,
  { id, expected, date }: { readonly id: Uuid; readonly expected: number; readonly date: string },
  move: ReportMove,
  cause: PersonCause,
): Promise<Report> => {
  const found = await unit.support.lock(id);
  if (!found) throw problem('report-not-found');
  const report = expectVersion(found, expected);
  if (report.state === 'closed') throw problem('report-closed');
  const by = cause.actor.personId;
  switch (move.kind) {
    case 'answer':
      return saved(unit, answered(report, by, move.message, cause.at), cause);
    case 'reply':
      return saved(unit, replied(report, move.message, cause.at), cause);
    case 'close':
      return saved(unit, closed(report, by, move.message, cause.at), cause);
    case 'pass': {
      const chain = await chainOf(unit, report, date);
      const desk = move.to === 'hoster' ? chain.at(-1) : nextDesk(chain, report.desk);
      if (!desk) throw problem('report-at-the-top');
      const moved = movedTo(
        report,
        { desk, by, message: move.message },
        cause.at,
        isLast(chain, desk),
      );
      return saved(unit, moved, cause);
    }
  }
};

/** Takes every report that nobody answered in time to the next desk. */
export const climbReports = async (
  unit: UnitOfWork,
  id: Uuid,
  date: string,
  cause: Cause,
): Promise<void> => {
  const report = await unit.support.lock(id);
  if (!report || report.climbsAt === null) return;
  if (Temporal.Instant.compare(report.climbsAt, cause.at) > 0) return;
  const chain = await chainOf(unit, report, date);
  const desk = nextDesk(chain, report.desk);
  if (!desk) {
    await unit.support.put({ ...report, climbsAt: null, version: report.version + 1 });
    return;
  }
  const moved = movedTo(report, { desk, by: null, message: null }, cause.at, isLast(chain, desk));
  await unit.support.put(moved);
};

const isLast = (chain: readonly Desk[], desk: Desk): boolean => {
  const last = chain.at(-1);
  return last?.role === desk.role && last.organisationId === desk.organisationId;
};

const chainOf = async (
  unit: UnitOfWork,
  { organisationId, hosterOrganisationId }: Pick<Report, 'organisationId' | 'hosterOrganisationId'>,
  date: string,
): Promise<readonly Desk[]> => {
  const organisation = await unit.directory.organisation(organisationId);
  const lineage = [organisationId, ...(organisation?.ancestors ?? [])];
  return deskChain(lineage, hosterOrganisationId, await unit.support.held(lineage, date));
};

const saved = async (unit: UnitOfWork, report: Report, cause: PersonCause): Promise<Report> => {
  await unit.support.put(report);
  await unit.journal(
    journalEntry(cause, {
      resourceType: 'report',
      resourceId: report.id,
      organisationId: report.organisationId,
      summary: { title: report.title, state: report.state },
    }),
  );
  return report;
};
