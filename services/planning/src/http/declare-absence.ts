// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { declareAbsence as declare } from '../app/absence/declare-absence.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const declareAbsence =
  ({ app }: Http): Handler<Api['declareAbsence']> =>
  async ({ body }, context) => {
    const mandateId = authorise(context, readPlanning, null);
    return { status: 201, body: await declare(app, body, mandateId, callerOf(context)) };
  };
