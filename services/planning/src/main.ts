// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLogger, runService } from '@essaim/service-kit';
import { readConfig, startPlanning } from './service.ts';

await runService(createLogger('planning'), () => startPlanning(readConfig(process.env)));
