// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLogger, runService } from '@essaim/service-kit';
import { readConfig } from './config.ts';
import { startConsole } from './service.ts';

const logger = createLogger('console', process.env['ESSAIM_LOG_LEVEL']);
await runService(logger, () => startConsole(readConfig(process.env), { logger }));
