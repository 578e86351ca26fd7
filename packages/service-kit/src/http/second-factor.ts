// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { RequestContext } from './request-context.ts';

/** How long a second factor counts for what asks for a recent one. */
export const SECOND_FACTOR_MINUTES = 10;

/**
 * Lets the request go on when the person signed in with a second factor within the last ten minutes
 * (RFC 9470, step-up authentication). Times of tokens are the provider's, so the machine's clock counts.
 * A machine's key stands for the second factor that making it took.
 * @throws DomainError `second-factor-needed`
 */
export const requireSecondFactor = ({
  actor: { secondFactorAt, machine },
}: Pick<RequestContext, 'actor'>): void => {
  if (machine) return;
  const oldest = Temporal.Now.instant().subtract({ minutes: SECOND_FACTOR_MINUTES });
  if (secondFactorAt === null || Temporal.Instant.compare(secondFactorAt, oldest) < 0) {
    throw problem('second-factor-needed', { minutes: SECOND_FACTOR_MINUTES });
  }
};
