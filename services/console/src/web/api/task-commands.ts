// SPDX-License-Identifier: AGPL-3.0-or-later
import { REQUEST_HEADER } from '../../shared/change.ts';
import { body, planning } from './clients.ts';
import { problemOf } from './problem-error.ts';
import type { Planning } from './schemas.ts';

type Ref = { id: string; revision: number };

const at = ({ id, revision }: Ref) => ({
  path: { taskId: id },
  header: { 'If-Match': `"${revision}"` },
});
const once = (id: string, key: string) => ({
  path: { taskId: id },
  header: { 'Idempotency-Key': key },
});

/** Every one throws ProblemError when the service refuses. */
export const startTask = (task: Ref, startedOn?: string) =>
  body(
    planning.POST('/tasks/{taskId}/start', {
      params: at(task),
      body: startedOn === undefined ? {} : { startedOn },
    }),
  );

export const declareTask = (task: Ref, declaration: Planning['NewDeclaration']) =>
  body(planning.POST('/tasks/{taskId}/declare', { params: at(task), body: declaration }));

export const correctDeclaration = (task: Ref, declaration: Planning['NewDeclaration']) =>
  body(planning.PUT('/tasks/{taskId}/declaration', { params: at(task), body: declaration }));

export const acceptTask = (task: Ref, message?: string) =>
  body(
    planning.POST('/tasks/{taskId}/accept', {
      params: at(task),
      body: message === undefined ? {} : { message },
    }),
  );

export const refuseTask = (task: Ref, message: string) =>
  body(planning.POST('/tasks/{taskId}/refuse', { params: at(task), body: { message } }));

export const takeBackTask = (task: Ref, message: string) =>
  body(planning.POST('/tasks/{taskId}/take-back', { params: at(task), body: { message } }));

export const blockTask = (task: Ref, reason: Planning['BlockReasonCode'], text: string) =>
  body(planning.POST('/tasks/{taskId}/block', { params: at(task), body: { reason, text } }));

export const unblockTask = (task: Ref) =>
  body(planning.POST('/tasks/{taskId}/unblock', { params: at(task), body: {} }));

export const skipTask = (task: Ref, message: string) =>
  body(planning.POST('/tasks/{taskId}/skip', { params: at(task), body: { message } }));

export const pinTask = (task: Ref, pin: { notBefore: string; reason: string }) =>
  body(planning.PUT('/tasks/{taskId}/pin', { params: at(task), body: pin }));

export const unpinTask = (task: Ref) =>
  body(planning.DELETE('/tasks/{taskId}/pin', { params: at(task) }));

export const commentTask = (id: string, key: string, text: string) =>
  body(planning.POST('/tasks/{taskId}/comments', { params: once(id, key), body: { text } }));

export const askForHelp = (id: string, key: string, reason: HelpReason, text: string) =>
  body(
    planning.POST('/tasks/{taskId}/help', {
      params: once(id, key),
      body: text === '' ? { reason } : { reason, text },
    }),
  );

export const askForDecision = (id: string, key: string, text: string) =>
  body(
    planning.POST('/tasks/{taskId}/decision-request', { params: once(id, key), body: { text } }),
  );

export const answerRequest = (requestId: string, message: string) =>
  body(
    planning.POST('/requests/{requestId}/answer', {
      params: { path: { requestId } },
      body: { message },
    }),
  );

export type HelpReason = 'how' | 'time' | 'means' | 'other';

/** Uploads a file that shows that a task is done; it can be declared afterwards. */
export async function uploadEvidence(id: string, file: File): Promise<Planning['EvidenceFile']> {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch(`/api/planning/tasks/${id}/files`, {
    method: 'POST',
    headers: { [REQUEST_HEADER]: 'console' },
    body: form,
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Planning['EvidenceFile'];
}

export const removeEvidence = (taskId: string, fileId: string) =>
  body(planning.DELETE('/tasks/{taskId}/files/{fileId}', { params: { path: { taskId, fileId } } }));
