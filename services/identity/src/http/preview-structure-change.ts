// SPDX-License-Identifier: AGPL-3.0-or-later
import { previewChange } from '../app/structure/preview-change.ts';
import type { Operation } from './operation.ts';
import { authoriseStructure } from './structure-place.ts';
import { structureRequest } from './structure-request.ts';
import { organisationRef } from './views/refs.ts';

export const previewStructureChange: Operation<'previewStructureChange'> =
  (identity) =>
  async ({ body }, context) => {
    const request = structureRequest(body);
    const { organisation, target } = await authoriseStructure(identity, context, request);
    const counts = await previewChange(identity.db, request, organisation, target, context.today);
    return {
      status: 200,
      body: {
        organisation: organisationRef(organisation),
        target: target && organisationRef(target),
        ...counts,
      },
    };
  };
