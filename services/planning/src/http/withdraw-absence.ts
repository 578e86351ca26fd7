// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { withdrawAbsence as withdraw } from '../app/absence/withdraw-absence.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const withdrawAbsence =
  ({ app }: Http): Handler<Api['withdrawAbsence']> =>
  async ({ params }, context) => {
    const mandateId = authorise(context, readPlanning, null);
    await withdraw(app, params.absenceId as Uuid, mandateId, callerOf(context));
    return { status: 204 };
  };
