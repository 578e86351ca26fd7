// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLogger, runService } from '@essaim/service-kit';
import { readToolConfig } from './config.ts';
import { startTool } from './tool.ts';

await runService(createLogger('tool'), () => startTool(readToolConfig(process.env)));
