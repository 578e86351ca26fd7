// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const root = new URL('../', import.meta.url);
const generated = new URL('src/generated/', root);

await rm(generated, { recursive: true, force: true });
for (const kind of ['openapi', 'events']) {
  await mkdir(new URL(`${kind}/`, generated), { recursive: true });
  const documents = (await readdir(new URL(`${kind}/`, root))).filter((name) =>
    name.endsWith('.yaml'),
  );
  for (const document of documents) {
    const types = await openapiTS(await readFile(new URL(`${kind}/${document}`, root), 'utf8'), {
      alphabetize: true,
    });
    const file = new URL(`${kind}/${basename(document, '.yaml')}.ts`, generated);
    await writeFile(
      file,
      `// Made by scripts/generate.ts from ${kind}/${document}\n${astToString(types)}`,
    );
  }
}
