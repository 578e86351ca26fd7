// SPDX-License-Identifier: AGPL-3.0-or-later
import { transaction } from '@essaim/postgres';
import { arrivalsAmong } from '../../db/arrivals.ts';
import { addToken, findInvitation, markDelivered } from '../../db/invitations.ts';
import type { KeycloakTask } from '../../db/keycloak-tasks.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { findPerson } from '../../db/people.ts';
import { roleWords } from '../../domain/role-words.ts';
import { invitationMail, momentInWords } from '../invitations/invitation-mail.ts';
import { newToken, tokenHash } from '../invitations/token.ts';
import type { Identity } from '../identity.ts';
import { bringAccount } from './account-task.ts';
import { MailRefused } from './task-error.ts';

const NETWORK = { fr: 'Votre réseau', en: 'Your network' } as const;

/** Whole hours, so that the mail says "3 days"; essaim's own record knows the exact end. */
const hoursLeft = (now: Temporal.Instant, end: Temporal.Instant): number =>
  Math.max(1, Math.ceil(now.until(end).total('hours')));

/**
 * Sends the mail of an invitation: Keycloak's, which lets choose a password, to who has none; our
 * own to who has. The token is made here and kept as a hash only; a repeated attempt makes another,
 * and both work.
 */
export const sendInvitationTask =
  (identity: Identity) =>
  async (task: KeycloakTask): Promise<void> => {
    const { db, clock, provider, mailer, consoleUrl } = identity;
    const invitation = await findInvitation(db, task.subject);
    if (!invitation || invitation.state !== 'sent') return;
    const accountId = await bringAccount(identity, invitation.personId, task.correlation_id);
    const person = await findPerson(db, invitation.personId);
    const organisation = await findOrganisation(db, invitation.organisationId);
    if (!person || !organisation || accountId === null) return;
    const inviter = invitation.invitedBy && (await findPerson(db, invitation.invitedBy));

    const token = newToken();
    await addToken(db, invitation.id, tokenHash(token));
    const link = `${consoleUrl}/invitation/${token}`;
    const { language } = invitation;
    const words = {
      organisation: organisation.name,
      role: roleWords[invitation.role][language],
      inviter: inviter ? `${inviter.givenName} ${inviter.familyName}`.trim() : NETWORK[language],
    };
    // Who came through a provider signs in there: a password would take that link away.
    const isArrival = (await arrivalsAmong(db, [person.id])).has(person.id);
    if (isArrival || (await provider.hasCredentials(accountId))) {
      const mail = invitationMail(language, {
        ...words,
        givenName: person.givenName,
        link,
        until: momentInWords(invitation.expiresAt, language),
      });
      await mailer
        .send({ ...mail, to: invitation.email, id: `${invitation.id}.${invitation.sends}` })
        .catch(() => {
          throw new MailRefused();
        });
    } else {
      await provider.sendInvitation({
        ...words,
        accountId,
        landing: link,
        lifespanSeconds: hoursLeft(clock.now(), invitation.expiresAt) * 3600,
        asksNames: person.givenName === '' || person.familyName === '',
      });
    }
    await transaction(db, (trx) => markDelivered(trx, invitation.id, clock.now()));
  };
