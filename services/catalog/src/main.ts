// SPDX-License-Identifier: AGPL-3.0-or-later
import { createLogger, runService } from '@essaim/service-kit';
import { readConfig, startCatalog } from './service.ts';

await runService(createLogger('catalog'), () => startCatalog(readConfig(process.env)));
