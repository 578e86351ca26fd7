// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Approval } from '../../db/approvals.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import { peopleByIds } from '../../db/people.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import type { Identity } from '../identity.ts';
import { answerMail, approvalMail } from '../mails/approval-mails.ts';

const pageOf = ({ consoleUrl }: Identity, { provider_id: providerId }: Approval): string =>
  providerId === null ? `${consoleUrl}/demandes` : `${consoleUrl}/fournisseurs/${providerId}`;

const nameOf = ({ givenName, familyName }: Person): string => `${givenName} ${familyName}`.trim();

/** Writes to those who may answer a request. A mail that is not taken is not sent again: the page shows it. */
export const tellApprovers = async (
  identity: Identity,
  approval: Approval,
  { name }: Organisation,
  approvers: readonly Person[],
): Promise<void> => {
  const asker = (await peopleByIds(identity.db, [approval.asked_by])).get(approval.asked_by);
  const reached = approvers.filter(({ email }) => email !== '');
  // Who asks waits for it: for one slow mail at most.
  await Promise.all(
    reached.map(({ id, email, givenName, language }) =>
      sent(identity, {
        ...approvalMail(language, {
          givenName,
          asker: asker ? nameOf(asker) : '',
          organisation: name,
          what: approval,
          link: pageOf(identity, approval),
          until: approval.expires_at,
        }),
        to: email,
        id: `approval-${approval.id}-${id}`,
      }),
    ),
  );
};

/** Writes to who asked what became of the request. */
export const tellAsker = async (identity: Identity, approval: Approval): Promise<void> => {
  const { db } = identity;
  const ids = [approval.asked_by, ...(approval.decided_by ? [approval.decided_by] : [])];
  const people = await peopleByIds(db, ids);
  const asker = people.get(approval.asked_by);
  const decider = approval.decided_by && people.get(approval.decided_by);
  const organisation = (await organisationsByIds(db, [approval.organisation_id])).get(
    approval.organisation_id,
  );
  if (!asker || asker.email === '' || !organisation) return;
  await sent(identity, {
    ...answerMail(asker.language, {
      givenName: asker.givenName,
      decider: decider ? nameOf(decider) : '',
      organisation: organisation.name,
      what: approval,
      link: pageOf(identity, approval),
    }),
    to: asker.email,
    id: `answer-${approval.id}`,
  });
};

const sent = async (
  { mailer, logger }: Identity,
  mail: Parameters<Identity['mailer']['send']>[0],
): Promise<void> => {
  try {
    await mailer.send(mail);
  } catch {
    logger.warn({ mail: mail.id }, 'a mail about a request was not taken');
  }
};
