// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import type { RequestHandler } from 'express';

const HEADER = 'x-correlation-id';
const SHAPE = /^[A-Za-z0-9-]{8,64}$/;

/** Takes the caller's correlation id when it is one, else makes one; answers it in a header. */
export const correlation: RequestHandler = (request, response, next) => {
  const given = request.get(HEADER);
  const id = given !== undefined && SHAPE.test(given) ? given : newId();
  response.locals['correlationId'] = id;
  response.set(HEADER, id);
  next();
};
