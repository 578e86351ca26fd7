// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { Panel } from '../../ui/panel.tsx';
import { ChangeCounts } from './change-counts.tsx';
import { DecidePanel } from './decide-panel.tsx';
import { phaseOf } from './import-phase.ts';
import { ProgressPanel } from './progress-panel.tsx';

/** What can be done with an import, or what came of it. */
export function ImportSteps({ of }: { of: Identity['AssociationImport'] }) {
  switch (phaseOf(of)) {
    case 'checked':
      return <DecidePanel of={of} />;
    case 'applying':
      return <ProgressPanel of={of} />;
    case 'dropped':
      return (
        <Panel className="c4" title={<Trans>Ce qui aurait changé</Trans>}>
          <ChangeCounts counts={of.expected} />
        </Panel>
      );
    case 'done':
    case 'stopped':
      return (
        <Panel className="c4" title={<Trans>Ce qui a changé</Trans>}>
          <ChangeCounts counts={of.recorded} />
        </Panel>
      );
  }
}
