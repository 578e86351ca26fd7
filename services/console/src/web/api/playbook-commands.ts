// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

export type PlaybookReport = Planning['PlaybookImportReport'];

/** Reads a playbook written as one text and says what is to correct; stores nothing. */
export const checkPlaybook = (text: string): Promise<PlaybookReport> =>
  body(planning.POST('/playbooks/import-text', { body: { text, dryRun: true } }));

/**
 * Publishes a playbook written as one text, unless a version holds this content already.
 * @throws ProblemError when the service refuses
 */
export const publishPlaybook = async (
  text: string,
): Promise<{ version: Planning['PlaybookSummary'] | null; isNew: boolean }> => {
  const answer = await planning.POST('/playbooks/import-text', { body: { text } });
  const { playbook } = await body<PlaybookReport>(Promise.resolve(answer));
  return { version: playbook, isNew: answer.response.status === 201 };
};

/** Makes an organisation's own playbook from the newest version of a national one; gives the one that there is. */
export const derivePlaybook = (
  playbookId: string,
  organisationId: string,
): Promise<Planning['PlaybookSummary']> =>
  body(
    planning.POST('/playbooks/{playbookId}/variant', {
      params: { path: { playbookId } },
      body: { organisationId },
    }),
  );

/** Tasks that are changed or new, and the keys of those that go. */
export type PlaybookEdits = { tasks: Planning['TaskEdit'][]; removed: string[] };

/** A draft: the newest version with some tasks changed, added and removed, checked; stores nothing. */
export const checkEdits = (
  playbookId: string,
  edits: PlaybookEdits,
): Promise<Planning['PlaybookDraft']> =>
  body(
    planning.POST('/playbooks/{playbookId}/edit', {
      params: { path: { playbookId } },
      body: edits,
    }),
  );

/** Publishes the same as the next version. Throws ProblemError when the service refuses. */
export const publishEdits = (
  playbookId: string,
  edits: PlaybookEdits,
): Promise<Planning['PlaybookDraft']> =>
  body(
    planning.POST('/playbooks/{playbookId}/edit', {
      params: { path: { playbookId } },
      body: { ...edits, publish: true },
    }),
  );

type UpdateDecisions = Planning['PlaybookUpdateDecisions'];

const sendDecisions = (
  playbookId: string,
  sent: UpdateDecisions,
): Promise<Planning['PlaybookDraft']> =>
  body(
    planning.POST('/playbooks/{playbookId}/update', {
      params: { path: { playbookId } },
      body: sent,
    }),
  );

/** An own playbook with what the nation changed, as far as it is decided, checked; stores nothing. */
export const checkUpdate = sendDecisions;

/** Publishes the same as its next version. Throws ProblemError when the service refuses. */
export const publishUpdate = (
  playbookId: string,
  sent: UpdateDecisions,
): Promise<Planning['PlaybookDraft']> => sendDecisions(playbookId, { ...sent, publish: true });
