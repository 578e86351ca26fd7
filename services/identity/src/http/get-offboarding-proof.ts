// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { authoriseOffboarding } from './offboarding-reply.ts';
import type { Operation } from './operation.ts';

const FILE_NAMES = { fr: 'preuve-de-depart', en: 'proof-of-departure' } as const;

export const getOffboardingProof: Operation<'getOffboardingProof'> =
  (identity) =>
  async ({ params }, context) => {
    const found = await authoriseOffboarding(identity, context, params.offboardingId);
    if (found.proof === null || found.proof_sha256 === null) {
      throw problem('offboarding-not-finished');
    }
    const name = `${FILE_NAMES[context.language]}-${found.id}.json`;
    return {
      status: 200,
      headers: {
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${name}"`,
      },
      body: { sha256: found.proof_sha256, record: found.proof },
    };
  };
