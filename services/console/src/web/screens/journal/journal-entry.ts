// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tier } from '@essaim/kernel';

export type JournalService = 'identity' | 'catalog' | 'planning';

/** One line of a journal, whichever service wrote it. */
export type JournalLine = {
  service: JournalService;
  id: string;
  at: string;
  /** Null when it happened by itself. */
  personName: string | null;
  /** With which mandate; null when it happened by itself, or the mandate is not known any more. */
  mandate: JournalMandate | null;
  action: string;
  resourceType: string;
  resourceId: string;
  /** What the task or the gate is called. */
  title: Text | null;
  organisationId: string | null;
  organisationName: string | null;
  summary: Record<string, unknown>;
  correlationId: string;
};

type Text = { fr: string; en: string };
export type JournalMandate = {
  role: string;
  tier: Tier;
  organisationName: string;
  /** For whom, when it is the mandate of a substitute. */
  standsInFor?: string | null;
};
type Person = { givenName: string; familyName: string } | null;
type Written = {
  id: string;
  at: string;
  person?: Person;
  personName?: string | null;
  /** Name of the key with which a machine acted. */
  machineKey?: string | null;
  mandate?: JournalMandate | null;
  action: string;
  resourceType: string;
  resourceId: string;
  title?: Text | null;
  organisationId: string | null;
  organisationName?: string | null;
  summary: Record<string, unknown>;
  correlationId: string;
};

/** A service's entry as a line of the merged journal. */
export function toLine(service: JournalService, entry: Written): JournalLine {
  const person = entry.person ?? null;
  return {
    service,
    id: entry.id,
    at: entry.at,
    personName:
      person === null
        ? (entry.personName ?? entry.machineKey ?? null)
        : `${person.givenName} ${person.familyName}`,
    mandate: entry.mandate ?? null,
    action: entry.action,
    resourceType: entry.resourceType,
    resourceId: entry.resourceId,
    title: entry.title ?? null,
    organisationId: entry.organisationId,
    organisationName: entry.organisationName ?? null,
    summary: entry.summary,
    correlationId: entry.correlationId,
  };
}

/** What one service gave: its lines, and whether it holds older ones. Undefined when it is silent. */
export type ServicePage = { lines: JournalLine[]; more: boolean } | undefined;

/**
 * Merges the services' pages by (time, id), newest first. A line is shown only when no service can
 * still hold a newer one that was not read, so that the next page never inserts above it.
 */
export function mergeJournal(pages: readonly ServicePage[]): {
  lines: JournalLine[];
  more: boolean;
} {
  const known = pages.filter((page) => page !== undefined);
  const horizon = known
    .filter(({ more }) => more)
    .map(({ lines }) => lines.at(-1)?.at ?? '')
    .sort()
    .at(-1);
  const lines = known
    .flatMap((page) => page.lines)
    .filter(({ at }) => horizon === undefined || at >= horizon)
    .sort((a, b) => compare(b.at, a.at) || compare(b.id, a.id));
  return { lines, more: horizon !== undefined };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
