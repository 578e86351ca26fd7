// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { authorise, isAuthorised } from '@essaim/service-kit';
import { checkAssociations } from '../app/association-imports/check-associations.ts';
import { placeBelow } from '../domain/organisation.ts';
import { importBelow } from '../domain/permissions.ts';
import { associationImportReply, authoriseImport } from './association-import-reply.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseSomewhere } from './place.ts';

export const createAssociationImport: Operation<'createAssociationImport'> =
  (identity) =>
  async ({ query, body, headers }, context) => {
    const { organisations } = await authoriseSomewhere(identity, context, importBelow, placeBelow);
    const [organisation] = organisations.toSorted(
      (a, b) => a.ancestors.length - b.ancestors.length || a.key.localeCompare(b.key),
    );
    if (!organisation) throw problem('forbidden');
    const mandateId = authorise(context, importBelow, placeBelow(organisation));
    const id = await checkAssociations(
      identity,
      causeOf(context, mandateId),
      {
        text: body,
        fileName: query.fileName?.replaceAll(/[\p{Cc}\p{Cf}]/gu, '') ?? null,
        organisation,
        isInScope: (department) =>
          [department.id, ...department.ancestors].includes(organisation.id) &&
          isAuthorised(context, importBelow, placeBelow(department)),
      },
      headers['idempotency-key'],
    );
    const { found } = await authoriseImport(identity, context, id);
    return { status: 201, body: await associationImportReply(identity, found) };
  };
