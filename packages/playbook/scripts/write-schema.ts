// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFile } from 'node:fs/promises';
import { playbookSchema } from '../src/text/playbook-schema.ts';

await writeFile(
  new URL('../../../docs/reference/playbook.schema.json', import.meta.url),
  `${JSON.stringify(playbookSchema(), null, 2)}\n`,
);
