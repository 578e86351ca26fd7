// SPDX-License-Identifier: AGPL-3.0-or-later
import { createDatabase } from '@essaim/postgres';
import { flushCompileCache } from 'node:module';
import type { ToolSpecification } from '../app/ports.ts';
import { reconcileMemory } from '../db/reconcile-memory.ts';
import type { IdentityTables } from '../db/schema.ts';
import { apply } from '../keycloak/reconcile/apply.ts';
import { type Reach, oneTool } from './one-tool.ts';

/** What a process of its own is told to bring to Keycloak. */
export interface Bringing {
  readonly databaseUrl: string;
  readonly reach: Reach;
  readonly tool: ToolSpecification;
}

process.once('message', (message) => {
  const { databaseUrl, reach, tool } = message as Bringing;
  const db = createDatabase<IdentityTables>(databaseUrl, { poolSize: 1 });
  const { resources, options } = oneTool(reach, reconcileMemory(db));
  void apply(resources(tool), options)
    .then(() => db.destroy())
    .then(() => process.exit(0));
});
// It will be killed before it could keep what it compiled for those after it.
flushCompileCache();
process.send?.('ready');
