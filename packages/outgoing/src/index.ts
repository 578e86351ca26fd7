// SPDX-License-Identifier: AGPL-3.0-or-later
export { type OutgoingSettings, guardedRequests } from './guarded-requests.ts';
export { type OutgoingFault, OutgoingError } from './outgoing-error.ts';
export type { Outgoing, OutgoingAnswer, OutgoingRequest } from './outgoing.ts';
