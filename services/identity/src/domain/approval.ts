// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ProblemCode, problem } from '@essaim/contracts';
import type { Permission, Uuid } from '@essaim/kernel';
import { createHash } from 'node:crypto';
import { importPeopleBelow, manageProviders } from './permissions.ts';
import type { Provider, ProviderCheck, ProviderContract } from './providers/provider.ts';

export type ApprovalState =
  | 'waiting'
  | 'approved'
  | 'refused'
  | 'withdrawn'
  | 'expired'
  | 'outdated';

/** How long a request waits for a second person. */
export const APPROVAL_PATIENCE = { hours: 7 * 24 } as const;

/** How many lines of a file one person may write alone: over it, an import takes two. */
export const MOST_ALONE = 20;

interface OfProvider {
  /** What the provider was when it was asked for. */
  readonly fingerprint: string;
}

interface OfImport {
  readonly text: string;
  /** How many lines were refused when it was asked for. */
  readonly refused: number;
}

/** What is asked for, and what it takes to do it. */
export interface ApprovalPayloads {
  readonly 'enable-provider': OfProvider;
  readonly 'delete-provider': OfProvider;
  readonly 'renew-provider': OfProvider & {
    readonly contract: ProviderContract;
    readonly check: ProviderCheck;
  };
  readonly 'import-invitations': OfImport;
  readonly 'import-people': OfImport;
}

export type ApprovalAction = keyof ApprovalPayloads;

/** What one has to hold at the organisation of a request, to ask for it and to answer it. */
export const APPROVAL_PERMISSIONS: Readonly<Record<ApprovalAction, Permission>> = {
  'enable-provider': manageProviders,
  'delete-provider': manageProviders,
  'renew-provider': manageProviders,
  'import-invitations': importPeopleBelow,
  'import-people': importPeopleBelow,
};

/** Reading the requests of a subtree: whoever may answer some of them. */
export const readApprovals: Permission = [...manageProviders, ...importPeopleBelow];

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** SHA-256, in hexadecimal, of what is asked for: it stays when the payload is forgotten. */
export const payloadHash = (payload: ApprovalPayloads[ApprovalAction]): string => digest(payload);

/** SHA-256, in hexadecimal, of all that decides who gets in by a provider. */
export const providerFingerprint = (provider: Provider): string =>
  digest([
    provider.state,
    provider.kind,
    provider.name,
    provider.address,
    provider.clientId,
    provider.secretFingerprint,
    provider.scopes,
    provider.mapping,
    provider.contract,
  ]);

/**
 * Lets a person answer what waits for a second one. Whoever asks never approves; they take it back.
 * @throws DomainError with the code of what is over, or of one's own request
 */
export const requireSecondPerson = (
  { isWaiting, askedBy }: { readonly isWaiting: boolean; readonly askedBy: Uuid },
  personId: Uuid,
  codes: { readonly over: ProblemCode; readonly own: ProblemCode },
): void => {
  if (!isWaiting) throw problem(codes.over);
  if (askedBy === personId) throw problem(codes.own);
};
