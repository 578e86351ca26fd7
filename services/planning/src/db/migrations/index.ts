// SPDX-License-Identifier: AGPL-3.0-or-later
import { directoryMigration } from '@essaim/directory';
import type { Migration } from 'kysely/migration';
import { m0002Planning } from './m0002-planning.ts';
import { m0003Campaign } from './m0003-campaign.ts';
import { m0004Work } from './m0004-work.ts';
import { m0005Counts } from './m0005-counts.ts';
import { m0006PlaybookKept } from './m0006-playbook-kept.ts';
import { m0008Forecast } from './m0008-forecast.ts';
import { m0009Freeze } from './m0009-freeze.ts';
import { m0010Improvement } from './m0010-improvement.ts';
import { m0011LinkTypes } from './m0011-link-types.ts';
import { m0012WaveControl } from './m0012-wave-control.ts';
import { m0013Replan } from './m0013-replan.ts';
import { m0014Escalation } from './m0014-escalation.ts';
import { m0015Objection } from './m0015-objection.ts';
import { m0016Loan } from './m0016-loan.ts';
import { m0017CostModel } from './m0017-cost-model.ts';
import { m0018CalendarFeed } from './m0018-calendar-feed.ts';
import { m0019LateJoiners } from './m0019-late-joiners.ts';
import { m0020Outlook } from './m0020-outlook.ts';
import { m0021Absence } from './m0021-absence.ts';
import { m0022Windows } from './m0022-windows.ts';
import { m0023LoanAnswer } from './m0023-loan-answer.ts';
import { m0024Variant } from './m0024-variant.ts';
import { m0025PlaybookDraft } from './m0025-playbook-draft.ts';
import { m0026Provider } from './m0026-provider.ts';
import { m0027CalendarSetting } from './m0027-calendar-setting.ts';
import { m0028Pin } from './m0028-pin.ts';

/** The service's own migrations, in the order of their names. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-directory': directoryMigration,
  '0002-planning': m0002Planning,
  '0003-campaign': m0003Campaign,
  '0004-work': m0004Work,
  '0005-counts': m0005Counts,
  '0006-playbook-kept': m0006PlaybookKept,
  '0008-forecast': m0008Forecast,
  '0009-freeze': m0009Freeze,
  '0010-improvement': m0010Improvement,
  '0011-link-types': m0011LinkTypes,
  '0012-wave-control': m0012WaveControl,
  '0013-replan': m0013Replan,
  '0014-escalation': m0014Escalation,
  '0015-objection': m0015Objection,
  '0016-loan': m0016Loan,
  '0017-cost-model': m0017CostModel,
  '0018-calendar-feed': m0018CalendarFeed,
  '0019-late-joiners': m0019LateJoiners,
  '0020-outlook': m0020Outlook,
  '0021-absence': m0021Absence,
  '0022-windows': m0022Windows,
  '0023-loan-answer': m0023LoanAnswer,
  '0024-variant': m0024Variant,
  '0025-playbook-draft': m0025PlaybookDraft,
  '0026-provider': m0026Provider,
  '0027-calendar-setting': m0027CalendarSetting,
  '0028-pin': m0028Pin,
};
