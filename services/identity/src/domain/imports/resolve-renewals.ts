// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Organisation } from '../organisation.ts';
import type { Person } from '../person.ts';
import { renewalEnd } from '../season/membership.ts';
import type { ReadRows } from './read-rows.ts';
import { type Remark, remark } from './remark.ts';
import type { RenewalLine } from './renewals-file.ts';

interface LastMembership {
  readonly mandateId: Uuid;
  readonly personId: Uuid;
  readonly organisationId: Uuid;
  readonly to: string | null;
  /** Whether somebody ended it, rather than its season. */
  readonly isEnded: boolean;
}

export interface RenewalKnowledge {
  readonly today: string;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** People by address. */
  readonly people: ReadonlyMap<string, Person>;
  readonly memberships: readonly LastMembership[];
  /** Whether the one who imports may give memberships there. */
  readonly mayRenew: (organisation: Organisation) => boolean;
}

/** A membership that goes on, or begins again after a gap. */
export interface Renewal {
  readonly person: Person;
  readonly organisationId: Uuid;
  readonly to: string;
  /** The mandate that goes on; null where the last one is over. */
  readonly extended: Uuid | null;
}

export interface RenewalsOutcome {
  readonly renewals: Renewal[];
  unchanged: number;
  readonly ignored: number;
  readonly errors: Remark[];
}

/** Works out which memberships a file renews, and says every line that cannot be. */
export const resolveRenewals = (
  read: ReadRows<RenewalLine>,
  knowledge: RenewalKnowledge,
): RenewalsOutcome => {
  const outcome: RenewalsOutcome = {
    renewals: [],
    unchanged: 0,
    ignored: read.blank,
    errors: [...read.errors],
  };
  const firstLine = new Map<string, number>();
  for (const { line, item } of read.items) {
    const key = `${item.email} ${item.organisationKey}`;
    const first = firstLine.get(key);
    const found =
      first === undefined
        ? renewalOf(line, item, knowledge)
        : remark(line, null, 'duplicate_mandate', { first });
    firstLine.set(key, first ?? line);
    if (found === null) outcome.unchanged += 1;
    else if ('code' in found) outcome.errors.push(found);
    else outcome.renewals.push(found);
  }
  outcome.errors.sort((a, b) => a.line - b.line);
  return outcome;
};

/** A renewal, a remark where there can be none, null where it was renewed before. */
const renewalOf = (
  line: number,
  { email, organisationKey }: RenewalLine,
  { today, organisations, people, memberships, mayRenew }: RenewalKnowledge,
): Renewal | Remark | null => {
  const organisation = organisations.get(organisationKey);
  if (!organisation) {
    return remark(line, 'organisation_key', 'unknown_organisation', { value: organisationKey });
  }
  if (!mayRenew(organisation)) {
    return remark(line, 'organisation_key', 'out_of_scope', { value: organisationKey });
  }
  const person = people.get(email);
  const last = memberships.find(
    (one) => one.personId === person?.id && one.organisationId === organisation.id,
  );
  if (!person || !last) return remark(line, 'email', 'not_a_member', { value: email });
  if (person.status === 'disabled') {
    return remark(line, 'email', 'person_disabled', { value: email });
  }
  if (last.isEnded) return remark(line, 'email', 'membership_ended', { value: email });
  const to = renewalEnd(today);
  if (last.to === null || last.to >= to) return null;
  const extended = last.to >= today ? last.mandateId : null;
  return { person, organisationId: organisation.id, to, extended };
};
