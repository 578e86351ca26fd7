// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { commandKey } from '../../context/command-key.ts';
import type { Context } from '../../context/context.ts';
import { findOrganisation } from '../../context/find-organisation.ts';
import { answerCheck } from './check-provider.ts';

interface Options {
  readonly organisation: string;
  readonly kind: 'oidc' | 'saml';
  readonly name: string;
  readonly address: string;
  readonly clientId?: string;
  readonly clientSecretFile?: string;
  readonly check?: boolean;
}

/** `essaim provider connect`: a draft, tried at once. A second person puts it into service. */
export const connectProvider = async (context: Context, options: Options): Promise<void> => {
  const { clientId, clientSecretFile, organisation, check, ...given } = options;
  const session = await context.open();
  const { id: organisationId } = await findOrganisation(session, organisation, context.say);
  const { alias } = await unwrap(
    session.identity.GET('/identity-providers/handover', {
      params: { query: { organisationId } },
    }),
  );
  const body = {
    ...given,
    organisationId,
    alias,
    ...(clientId && { clientId }),
    ...(clientSecretFile && {
      clientSecret: readFileSync(resolve(context.world.folder, clientSecretFile), 'utf8').trim(),
    }),
  };
  if (check) {
    answerCheck(
      context,
      await unwrap(session.identity.POST('/identity-providers/check', { body })),
    );
    return;
  }
  const saved = await unwrap(
    session.identity.POST('/identity-providers', { params: { header: commandKey() }, body }),
  );
  answerCheck(context, saved.check, saved);
};
