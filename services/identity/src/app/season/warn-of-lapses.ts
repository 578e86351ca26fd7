// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { allMandates } from '../../db/mandates.ts';
import { recordWarning, unwarned } from '../../db/memberships.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import { peopleByIds } from '../../db/people.ts';
import { dueWarning } from '../../domain/season/membership.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import { seasonEnd } from '../../domain/season/season.ts';
import type { Identity } from '../identity.ts';
import { dayInWords, lapseDigestMail, lapseMail } from '../mails/season-mails.ts';

const AT_ONCE = 200;

/**
 * Writes to people whose memberships end with the season, and to who runs their organisations, once
 * each at 60, 30 and 7 days before. What a mail server did not take is tried again.
 * @returns how many people and organisations it concerned
 */
export const warnOfLapses = async (identity: Identity, stopping?: AbortSignal): Promise<number> => {
  const today = identity.clock.today().toString();
  const days = dueWarning(today);
  if (days === null) return 0;
  let warned = 0;
  const refused = new Set<Uuid>();
  for (const kind of ['person', 'organisation'] as const) {
    for (;;) {
      const due = await unwarned(identity.db, { kind, days, today, except: [...refused] }, AT_ONCE);
      for (const { subject, organisationIds, count } of due) {
        if (stopping?.aborted) return warned;
        const isSent = await (
          kind === 'person'
            ? warnPerson(identity, subject, organisationIds, days)
            : tellOrganisation(identity, subject, count, days)
        ).then(
          () => true,
          () => false,
        );
        if (isSent) {
          const at = identity.clock.now();
          await recordWarning(identity.db, {
            kind,
            subject,
            days,
            seasonEnd: seasonEnd(today),
            at,
          });
          warned += 1;
        } else refused.add(subject);
      }
      if (due.length < AT_ONCE) break;
    }
  }
  if (refused.size > 0) {
    identity.logger.warn({ count: refused.size }, 'mails about memberships were not taken');
  }
  return warned;
};

const warnPerson = async (
  { db, mailer, clock, consoleUrl }: Identity,
  personId: Uuid,
  organisationIds: readonly Uuid[],
  days: number,
): Promise<void> => {
  const person = (await peopleByIds(db, [personId])).get(personId);
  if (person?.status !== 'active' || person.email === '') return;
  const places = await organisationsByIds(db, organisationIds);
  const end = seasonEnd(clock.today().toString());
  await mailer.send({
    ...lapseMail(person.language, {
      givenName: person.givenName,
      organisations: [...places.values()].map(({ name }) => name),
      lastDay: dayInWords(end, person.language),
      link: `${consoleUrl}/compte`,
    }),
    to: person.email,
    id: `lapse-${person.id}-${end}-${days}`,
  });
};

const tellOrganisation = async (
  identity: Identity,
  organisationId: Uuid,
  count: number,
  days: number,
): Promise<void> => {
  const { db, mailer, clock, consoleUrl } = identity;
  const today = clock.today().toString();
  const organisation = (await organisationsByIds(db, [organisationId])).get(organisationId);
  if (!organisation) return;
  const end = seasonEnd(today);
  for (const { id, email, givenName, language } of await leadersOf(identity, organisation, today)) {
    await mailer.send({
      ...lapseDigestMail(language, {
        givenName,
        organisation: organisation.name,
        count,
        lastDay: dayInWords(end, language),
        link: `${consoleUrl}/structures/${organisation.id}/adhesions`,
      }),
      to: email,
      id: `lapses-${organisation.id}-${id}-${end}-${days}`,
    });
  }
};

/** Board and coordination of an organisation; where nobody is, the coordination of the nearest above. */
const leadersOf = async (
  { db }: Identity,
  { id, ancestors }: Organisation,
  today: string,
): Promise<Person[]> => {
  for (const organisationId of [id, ...ancestors]) {
    const held = await allMandates(db, { organisationIds: [organisationId], on: today });
    const leading = held.filter(
      ({ role }) => role === 'coordination' || (role === 'board' && organisationId === id),
    );
    const people = await peopleByIds(
      db,
      leading.map(({ personId }) => personId),
    );
    const active = [...people.values()].filter(
      ({ status, email }) => status === 'active' && email !== '',
    );
    if (active.length > 0) return active;
  }
  return [];
};
