// SPDX-License-Identifier: AGPL-3.0-or-later
import { createKey } from '../app/machine-keys/change-keys.ts';
import { manageKeys, manageProgramKeys } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import { issuedKeyReply } from './machine-key-reply.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';

export const createMachineKey: Operation<'createMachineKey'> =
  (identity) =>
  async ({ body }, context) => {
    const { organisation, mandateId } = await authoriseAt(
      identity,
      context,
      body.service === 'api' ? manageProgramKeys : manageKeys,
      body.organisationId,
    );
    const issued = await createKey(identity, causeOf(context, mandateId), {
      ...body,
      organisationId: organisation.id,
      scopes: body.scopes ?? [],
    });
    return issuedKeyReply(identity, issued);
  };
