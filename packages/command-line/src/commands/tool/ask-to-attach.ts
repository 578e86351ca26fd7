// SPDX-License-Identifier: AGPL-3.0-or-later
import { ProblemError, unwrap } from '@essaim/api-client';
import type { CatalogApi } from '@essaim/contracts';
import type { Session } from '../../context/context.ts';
import { poll } from '../../output/poll.ts';

type Schemas = CatalogApi['components']['schemas'];

/** Asks for an attachment; where an access is being taken back, once that is done. Null when it takes too long. */
export const askToAttach = (
  { catalog }: Pick<Session, 'catalog'>,
  body: Schemas['NewAttachment'],
  seconds: number,
): Promise<Schemas['Attachment'] | null> =>
  poll(async () => {
    try {
      return await unwrap(catalog.POST('/tool-attachments', { body }));
    } catch (error) {
      const isMoving =
        error instanceof ProblemError && error.problem.code === 'activation-access-moving';
      if (isMoving) return null;
      throw error;
    }
  }, seconds);
