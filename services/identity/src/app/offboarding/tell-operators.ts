// SPDX-License-Identifier: AGPL-3.0-or-later
import { findClient } from '../../db/clients.ts';
import { findOffboarding } from '../../db/offboardings.ts';
import { type ToolTask, toolTasksToTell, updateToolTask } from '../../db/offboarding-tools.ts';
import { findOrganisation } from '../../db/organisations.ts';
import { findPerson } from '../../db/people.ts';
import type { Identity } from '../identity.ts';
import { momentInWords } from '../invitations/invitation-mail.ts';
import { confirmationMail } from '../mails/confirmation-mail.ts';

/** Writes to those who are to confirm, once each; a mail server that is away is tried again. */
export const tellOperators = async (identity: Identity): Promise<void> => {
  for (const task of await toolTasksToTell(identity.db)) {
    try {
      await tell(identity, task);
      await updateToolTask(identity.db, task.id, { notified_at: identity.clock.now() });
    } catch {
      identity.logger.warn({ task: task.id }, 'a mail about an account to remove was not taken');
    }
  }
};

const tell = async ({ db, mailer, consoleUrl }: Identity, task: ToolTask): Promise<void> => {
  const assignee = task.assignee === null ? undefined : await findPerson(db, task.assignee);
  const client = await findClient(db, task.instance_id);
  const offboarding = await findOffboarding(db, task.offboarding_id);
  if (!assignee || assignee.email === '' || !client || !offboarding) return;
  const person = offboarding.person_id && (await findPerson(db, offboarding.person_id));
  const organisation = await findOrganisation(db, offboarding.organisation_id);
  const { language } = assignee;
  await mailer.send({
    ...confirmationMail(language, {
      givenName: assignee.givenName,
      tool: client.name,
      who: person ? `${person.givenName} ${person.familyName}`.trim() : (organisation?.name ?? ''),
      link: `${consoleUrl}/departs`,
      until: momentInWords(Temporal.Instant.from(task.deadline), language),
    }),
    to: assignee.email,
    id: task.id,
  });
};
