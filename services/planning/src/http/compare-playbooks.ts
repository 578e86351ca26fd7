// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { compareVersions } from '../app/playbook/compare-versions.ts';
import { readPlanning } from '../domain/permissions.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const comparePlaybooks =
  ({ app }: Http): Handler<Api['comparePlaybooks']> =>
  async ({ params, query }, context) => {
    authorise(context, readPlanning, null);
    const [id, other] = [params.playbookId as Uuid, query.with as Uuid];
    return { status: 200, body: await compareVersions(app, id, other, callerOf(context)) };
  };
