// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLogger, runService } from '@essaim/service-kit';
import { readConfig } from './config.ts';
import { startIdentity } from './service.ts';

await runService(createLogger('identity'), () => startIdentity(readConfig(process.env)));
