// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Permission } from '@essaim/kernel';
import type { Approval } from '../../db/approvals.ts';
import type { Work } from '../../db/database.ts';
import { updateProvider } from '../../db/providers.ts';
import { type ApprovalPayloads, providerFingerprint } from '../../domain/approval.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { giveMandate } from '../../domain/permissions.ts';
import type { Provider } from '../../domain/providers/provider.ts';
import { note } from '../cause.ts';
import type { Identity } from '../identity.ts';
import type { WrittenImport } from '../imports/report.ts';
import { writeInvitations } from '../imports/write-invitations.ts';
import { writeImportedPeople } from '../imports/write-imported-people.ts';
import type { PersonalCause } from '../invitations/record-invitation.ts';
import { heldProvider } from '../providers/change-provider.ts';
import { enqueueProvider, settleProvider, switchProvider } from '../providers/switch-provider.ts';

/** Whether something may be done at an organisation. */
export type May = (permission: Permission, organisation: Organisation) => boolean;

/** What is left to wait for after the commit. */
type Settle = () => Promise<void>;

interface Doing {
  readonly identity: Identity;
  readonly trx: Work;
  /** Who asked: it is done in their name. */
  readonly cause: PersonalCause;
  readonly providerId: string;
  /** How many lines of a file were asked for. */
  readonly count: number;
  readonly may: May;
}

type Performer<Payload> = (doing: Doing, payload: Payload) => Promise<Settle>;

/**
 * Does what was asked for.
 * @throws DomainError `approval-outdated` when it is no longer what was asked for
 */
export const perform = (
  identity: Identity,
  trx: Work,
  cause: PersonalCause,
  { action, payload, provider_id: providerId, count }: Approval,
  may: May,
): Promise<Settle> => {
  const performer = PERFORMERS[action] as Performer<typeof payload>;
  const doing = { identity, trx, cause, providerId: String(providerId), count: count ?? 0, may };
  return performer(doing, payload);
};

const unchanged = async (
  { trx, providerId }: Doing,
  { fingerprint }: { readonly fingerprint: string },
): Promise<Provider> => {
  const provider = await heldProvider(trx, providerId);
  if (providerFingerprint(provider) !== fingerprint) throw problem('approval-outdated');
  return provider;
};

const switching =
  (action: 'enableIdentityProvider' | 'deleteIdentityProvider') =>
  async (doing: Doing, payload: { readonly fingerprint: string }): Promise<Settle> => {
    const { id } = await unchanged(doing, payload);
    const changed = await switchProvider(doing.trx, doing.cause, id, action);
    return () => settleProvider(doing.identity, changed);
  };

const PERFORMERS: {
  readonly [Action in keyof ApprovalPayloads]: Performer<ApprovalPayloads[Action]>;
} = {
  'enable-provider': switching('enableIdentityProvider'),
  'delete-provider': switching('deleteIdentityProvider'),
  'renew-provider': async (doing, payload) => {
    const { trx, cause, identity } = doing;
    const before = await unchanged(doing, payload);
    const after: Provider = {
      ...before,
      contract: payload.contract,
      check: payload.check,
      version: before.version + 1,
      correlationId: cause.correlationId,
      changedAt: cause.at.toString(),
    };
    await updateProvider(trx, after);
    await enqueueProvider(trx, cause, before.id);
    await note(trx, cause, {
      action: 'renewIdentityProvider',
      resourceType: 'identity-provider',
      resourceId: before.id,
      organisationId: before.organisationId,
      summary: { alias: before.alias },
    });
    return () => settleProvider(identity, after);
  },
  'import-invitations': (doing, payload) =>
    importing(doing, payload, ({ trx, cause, may, count }, mode) =>
      writeInvitations(
        trx,
        cause,
        payload.text,
        mode,
        ({ role }, organisation) => may(giveMandate(role), organisation),
        count,
      ),
    ),
  'import-people': (doing, payload) =>
    importing(doing, payload, ({ trx, cause, may, count }, mode) =>
      writeImportedPeople(
        trx,
        cause,
        payload.text,
        mode,
        ({ role }, organisation) => may(giveMandate(role), organisation),
        count,
      ),
    ),
};

/** Writes a file if it is what was asked for: no more lines are written, and no more refused. */
const importing = async (
  doing: Doing,
  { refused }: { readonly refused: number },
  write: (
    doing: Doing,
    mode: { readonly dryRun: false; readonly partial: true },
  ) => Promise<Pick<WrittenImport, 'errors' | 'waiting'>>,
): Promise<Settle> => {
  const { errors, waiting } = await write(doing, { dryRun: false, partial: true });
  if (errors.length > refused || waiting > 0) throw problem('approval-outdated');
  return async () => doing.identity.queue.wake();
};
