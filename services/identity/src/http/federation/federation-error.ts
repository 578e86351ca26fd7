// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ErrorRequestHandler } from 'express';

/** A refusal in the words of OpenID Federation 1.0, 8.9. */
export class FederationRefusal extends Error {
  override readonly name = 'FederationRefusal';
  readonly status: number;
  readonly code: 'invalid_request' | 'not_found' | 'server_error' | 'unsupported_parameter';

  constructor(status: number, code: FederationRefusal['code'], description: string) {
    super(description);
    this.status = status;
    this.code = code;
  }
}

/** Answers refusals as the specification does; what else fails goes on to the service's own answer. */
export const answerRefusal: ErrorRequestHandler = (error, _request, response, next) => {
  if (!(error instanceof FederationRefusal)) {
    next(error);
    return;
  }
  response.status(error.status).json({ error: error.code, error_description: error.message });
};
