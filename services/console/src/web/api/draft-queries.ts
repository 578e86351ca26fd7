// SPDX-License-Identifier: AGPL-3.0-or-later
import { queryOptions } from '@tanstack/react-query';
import { body, planning } from './clients.ts';
import type { Planning } from './schemas.ts';

type Saved = Planning['SavedPlaybookDraft'];

/** The draft that those who publish a playbook share. */
export const savedDraftQuery = (playbookId: string) =>
  queryOptions({
    queryKey: ['planning', 'playbook-draft', playbookId],
    queryFn: (): Promise<Saved> =>
      body(planning.GET('/playbooks/{playbookId}/draft', { params: { path: { playbookId } } })),
    meta: { reads: ['playbook'] },
  });

const at = (playbookId: string, revision: number) => ({
  path: { playbookId },
  header: { 'If-Match': `"${revision}"` },
});

/** Both throw ProblemError when the service refuses, such as when somebody else saved meanwhile. */
export const saveDraft = (
  playbookId: string,
  revision: number,
  content: Planning['PlaybookDraftContent'],
): Promise<Saved> =>
  body(
    planning.PUT('/playbooks/{playbookId}/draft', {
      params: at(playbookId, revision),
      body: content,
    }),
  );

export const dropDraft = (playbookId: string, revision: number): Promise<Saved> =>
  body(planning.DELETE('/playbooks/{playbookId}/draft', { params: at(playbookId, revision) }));
