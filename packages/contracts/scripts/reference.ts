// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir, writeFile } from 'node:fs/promises';
import { referencePages } from '../src/reference/pages.ts';

const folder = new URL('../../../docs/reference/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, content] of Object.entries(referencePages())) {
  await writeFile(new URL(name, folder), content);
}
