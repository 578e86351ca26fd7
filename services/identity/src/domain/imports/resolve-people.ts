// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate } from '@essaim/kernel';
import { existsAt } from '../mandate-rules.ts';
import type { Organisation } from '../organisation.ts';
import type { Person } from '../person.ts';
import type { PersonLine } from './people-file.ts';
import type { ReadRows } from './read-rows.ts';
import { type Remark, remark } from './remark.ts';

/** What a file asks of one person. */
export interface PersonChange {
  readonly line: PersonLine;
  /** Undefined for somebody new. */
  readonly person: Person | undefined;
  readonly granted: (PersonLine & { readonly organisation: Organisation })[];
  /** Mandates whose reach or last day becomes another. */
  readonly changed: { readonly mandate: Mandate; readonly line: PersonLine }[];
}

export interface PeopleKnowledge {
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** People by address. */
  readonly people: ReadonlyMap<string, Person>;
  /** What people hold; `endedAt` where somebody ended it before its day. */
  readonly mandates: ReadonlyMap<
    string,
    readonly (Mandate & { readonly endedAt: string | null })[]
  >;
  /** Ids of people who came through a provider: what they said of their address is not proved. */
  readonly unproven: ReadonlySet<string>;
  /** Whether the one who imports may give this role there. */
  readonly mayGive: (line: PersonLine, organisation: Organisation) => boolean;
}

export interface PeopleOutcome {
  /** One for each person whom the file names, in its order. */
  readonly changes: PersonChange[];
  created: number;
  updated: number;
  unchanged: number;
  readonly ignored: number;
  readonly errors: Remark[];
  readonly warnings: Remark[];
}

/**
 * Works out what a file of people changes. Mandates that it does not name stay as they are, and one
 * that somebody ended does not come back.
 */
export const resolvePeople = (
  read: ReadRows<PersonLine>,
  knowledge: PeopleKnowledge,
): PeopleOutcome => {
  const outcome: PeopleOutcome = {
    changes: [],
    created: 0,
    updated: 0,
    unchanged: 0,
    ignored: read.blank,
    errors: [...read.errors],
    warnings: [],
  };
  const firstLine = new Map<string, number>();
  const changes = new Map<string, PersonChange>();
  for (const { line, item } of read.items) {
    const organisation = knowledge.organisations.get(item.organisationKey);
    const fault = lineFault(line, item, organisation, knowledge);
    const mandateKey = [item.email, item.organisationKey, item.role, item.from].join(' ');
    const first = firstLine.get(mandateKey);
    if (fault || !organisation) {
      if (fault) outcome.errors.push(fault);
    } else if (first === undefined) {
      firstLine.set(mandateKey, line);
      const change = changes.get(item.email) ?? newChange(item, knowledge, outcome, line);
      changes.set(item.email, change);
      note(outcome, change, item, organisation, knowledge);
    } else {
      outcome.errors.push(remark(line, null, 'duplicate_mandate', { first }));
    }
  }
  outcome.changes.push(...changes.values());
  outcome.errors.sort((a, b) => a.line - b.line);
  return outcome;
};

const lineFault = (
  line: number,
  item: PersonLine,
  organisation: Organisation | undefined,
  { people, unproven, mayGive }: PeopleKnowledge,
): Remark | null => {
  if (!organisation) {
    const value = item.organisationKey;
    return remark(line, 'organisation_key', 'unknown_organisation', { value });
  }
  if (!existsAt(item.role, organisation.tier)) {
    return remark(line, 'role', 'role_not_for_tier', { value: item.role });
  }
  if (!mayGive(item, organisation)) {
    return remark(line, 'organisation_key', 'out_of_scope', { value: item.organisationKey });
  }
  const person = people.get(item.email);
  if (person?.status === 'disabled') {
    return remark(line, 'email', 'person_disabled', { value: item.email });
  }
  if (person && unproven.has(person.id)) {
    return remark(line, 'email', 'address_unproven', { value: item.email });
  }
  return null;
};

const newChange = (
  item: PersonLine,
  { people }: PeopleKnowledge,
  { warnings }: PeopleOutcome,
  line: number,
): PersonChange => {
  const person = people.get(item.email);
  if (person && (person.givenName !== item.givenName || person.familyName !== item.familyName)) {
    const value = `${person.givenName} ${person.familyName}`;
    warnings.push(remark(line, 'family_name', 'name_differs', { value }));
  }
  return { line: item, person, granted: [], changed: [] };
};

const note = (
  outcome: PeopleOutcome,
  change: PersonChange,
  item: PersonLine,
  organisation: Organisation,
  { mandates }: PeopleKnowledge,
): void => {
  const held = mandates
    .get(change.person?.id ?? '')
    ?.find(
      (mandate) =>
        mandate.organisationId === organisation.id &&
        mandate.role === item.role &&
        mandate.from === item.from,
    );
  if (!held) {
    change.granted.push({ ...item, organisation });
    outcome.created += 1;
  } else if (held.endedAt !== null || (held.to === item.to && held.scope === item.scope)) {
    outcome.unchanged += 1;
  } else {
    change.changed.push({ mandate: held, line: item });
    outcome.updated += 1;
  }
};
