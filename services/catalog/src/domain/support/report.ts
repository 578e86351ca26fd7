// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

/** Who is to answer: the holders of a role at an organisation. */
export interface Desk {
  readonly role: 'support' | 'coordination' | 'operator';
  readonly organisationId: Uuid;
}

/** Something said, or something that happened. Instants are RFC 3339. */
export interface ReportEntry {
  readonly at: string;
  /** Null: essaim, when nobody answered. */
  readonly by: Uuid | null;
  readonly kind: 'answer' | 'reply' | 'climbed' | 'passed' | 'closed';
  readonly message: string | null;
  /** To whom it went. */
  readonly desk: Desk | null;
}

/** A problem that somebody has with a tool. Instants are RFC 3339. */
export interface Report {
  readonly id: Uuid;
  readonly version: number;
  readonly instanceId: Uuid;
  readonly hosterOrganisationId: Uuid;
  /** Of the person who has it. */
  readonly organisationId: Uuid;
  readonly reportedBy: Uuid;
  readonly reportedAt: string;
  readonly title: string;
  readonly message: string;
  /** `open`: the desk is to answer; `answered`: the person may say more, or close it. */
  readonly state: 'open' | 'answered' | 'closed';
  readonly desk: Desk;
  readonly since: string;
  /** When it goes further if nobody answers; null when it does not. */
  readonly climbsAt: string | null;
  /** Oldest first. */
  readonly entries: readonly ReportEntry[];
}

/** How long a desk has to answer before the next one is asked, in hours. */
const PATIENCE_HOURS = 48;

/** When an open report climbs. */
export const climbsAfter = (at: Temporal.Instant): string =>
  at.add({ hours: PATIENCE_HOURS }).toString();

const sameDesk = (a: Desk, b: Desk): boolean =>
  a.role === b.role && a.organisationId === b.organisationId;

/**
 * The desk after the one that has it.
 * @param chain from the person's own organisation up, the hoster last
 * @returns undefined when there is none further
 */
export const nextDesk = (chain: readonly Desk[], desk: Desk): Desk | undefined => {
  const at = chain.findIndex((one) => sameDesk(one, desk));
  return at === -1 ? chain[0] : chain[at + 1];
};

type Said = Omit<ReportEntry, 'at'>;

const next = (
  report: Report,
  entry: Said,
  at: Temporal.Instant,
  change: Partial<Report>,
): Report => ({
  ...report,
  ...change,
  version: report.version + 1,
  since: at.toString(),
  entries: [...report.entries, { ...entry, at: at.toString() }],
});

/** Nobody answered, or somebody passes it on: another desk has it now. */
export const movedTo = (
  report: Report,
  {
    desk,
    by,
    message,
  }: { readonly desk: Desk; readonly by: Uuid | null; readonly message: string | null },
  at: Temporal.Instant,
  isLast: boolean,
): Report =>
  next(report, { by, kind: by === null ? 'climbed' : 'passed', message, desk }, at, {
    state: 'open',
    desk,
    climbsAt: isLast ? null : climbsAfter(at),
  });

/** Somebody answered. */
export const answered = (report: Report, by: Uuid, message: string, at: Temporal.Instant): Report =>
  next(report, { by, kind: 'answer', message, desk: null }, at, {
    state: 'answered',
    climbsAt: null,
  });

/** The person says more: the desk is to answer again. */
export const replied = (report: Report, message: string, at: Temporal.Instant): Report =>
  next(report, { by: report.reportedBy, kind: 'reply', message, desk: null }, at, {
    state: 'open',
    climbsAt: climbsAfter(at),
  });

/** It is over. */
export const closed = (
  report: Report,
  by: Uuid,
  message: string | null,
  at: Temporal.Instant,
): Report =>
  next(report, { by, kind: 'closed', message, desk: null }, at, {
    state: 'closed',
    climbsAt: null,
  });
