// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { isAuthorised } from '@essaim/service-kit';
import { checkAssociations } from '../app/association-imports/check-associations.ts';
import { placeOf } from '../domain/organisation.ts';
import { importBelow } from '../domain/permissions.ts';
import { associationImportReply, authoriseImport } from './association-import-reply.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseSomewhere } from './place.ts';

export const createAssociationImport: Operation<'createAssociationImport'> =
  (identity) =>
  async ({ query, body, headers }, context) => {
    const { mandateId, organisations } = await authoriseSomewhere(identity, context, importBelow);
    const [organisation] = organisations.toSorted(
      (a, b) => a.ancestors.length - b.ancestors.length,
    );
    if (!organisation) throw problem('forbidden');
    const id = await checkAssociations(
      identity,
      causeOf(context, mandateId),
      {
        text: body,
        fileName: query.fileName ?? null,
        organisation,
        isInScope: (department) =>
          [department.id, ...department.ancestors].includes(organisation.id) &&
          isAuthorised(context, importBelow, placeOf(department)),
      },
      headers['idempotency-key'],
    );
    const { found } = await authoriseImport(identity, context, id);
    return { status: 201, body: await associationImportReply(identity, found) };
  };
