// SPDX-License-Identifier: AGPL-3.0-or-later
import { writeFileSync } from 'node:fs';
import { commandReference } from '../src/reference.ts';

writeFileSync(new URL('../../../docs/reference/command.md', import.meta.url), commandReference());
