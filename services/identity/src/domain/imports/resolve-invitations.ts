// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole } from '@essaim/kernel';
import { existsAt } from '../mandate-rules.ts';
import type { Organisation } from '../organisation.ts';
import type { InvitationLine } from './invitations-file.ts';
import type { ReadRows } from './read-rows.ts';
import { type Remark, remark } from './remark.ts';

/** A line that becomes an invitation. */
export interface InvitationToSend extends InvitationLine {
  readonly organisation: Organisation;
}

export interface InvitationKnowledge {
  readonly today: string;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** Whether somebody holds this mandate already, or was invited to it and has not answered. */
  readonly isNeedless: (email: string, organisation: Organisation, role: MandateRole) => boolean;
  /** Whether the one who imports may give this role there. */
  readonly mayGive: (line: InvitationLine, organisation: Organisation) => boolean;
}

export interface InvitationsOutcome {
  readonly toSend: InvitationToSend[];
  unchanged: number;
  readonly ignored: number;
  readonly errors: Remark[];
}

const lineFault = (
  line: number,
  item: InvitationLine,
  organisation: Organisation,
  { today, mayGive }: InvitationKnowledge,
): Remark | null => {
  if (!existsAt(item.role, organisation.tier)) {
    return remark(line, 'role', 'role_not_for_tier', { value: item.role });
  }
  if (!mayGive(item, organisation)) {
    return remark(line, 'organisation_key', 'out_of_scope', { value: item.organisationKey });
  }
  if (item.to !== null && item.to < today) {
    return remark(line, 'valid_to', 'dates_reversed', { from: today, to: item.to });
  }
  return null;
};

/** Works out whom a file invites, and says every line that cannot be. */
export const resolveInvitations = (
  read: ReadRows<InvitationLine>,
  knowledge: InvitationKnowledge,
): InvitationsOutcome => {
  const outcome: InvitationsOutcome = {
    toSend: [],
    unchanged: 0,
    ignored: read.blank,
    errors: [...read.errors],
  };
  const firstLine = new Map<string, number>();
  for (const { line, item } of read.items) {
    const { email, organisationKey, role } = item;
    const organisation = knowledge.organisations.get(organisationKey);
    if (!organisation) {
      const value = organisationKey;
      outcome.errors.push(remark(line, 'organisation_key', 'unknown_organisation', { value }));
      continue;
    }
    const key = [email, organisationKey, role].join(' ');
    const first = firstLine.get(key);
    const fault =
      first === undefined
        ? lineFault(line, item, organisation, knowledge)
        : remark(line, null, 'duplicate_mandate', { first });
    firstLine.set(key, first ?? line);
    if (fault) outcome.errors.push(fault);
    else if (knowledge.isNeedless(email, organisation, role)) outcome.unchanged += 1;
    else outcome.toSend.push({ ...item, organisation });
  }
  outcome.errors.sort((a, b) => a.line - b.line);
  return outcome;
};
