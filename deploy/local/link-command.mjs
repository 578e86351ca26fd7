// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs after an installation: makes `npx essaim` find the command of this checkout. The root cannot depend
// on it, for every package depends on the root.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bins = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/.bin');

mkdirSync(bins, { recursive: true });
rmSync(join(bins, 'essaim'), { force: true });
symlinkSync('../../packages/command-line/bin/essaim.mjs', join(bins, 'essaim'));
