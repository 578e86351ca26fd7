// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, authorise } from '@essaim/service-kit';
import { writePlaybook } from '../app/playbook/write-playbook.ts';
import { readPlanning } from '../domain/permissions.ts';
import type { Api, Http } from './http.ts';

export const downloadPlaybook =
  ({ app }: Http): Handler<Api['downloadPlaybook']> =>
  async ({ params }, context) => {
    authorise(context, readPlanning, null);
    const { name, text } = await writePlaybook(app, params.playbookId as Uuid);
    return {
      status: 200,
      body: text,
      mediaType: 'application/yaml; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="${name}"` },
    };
  };
